import Mustache

/// Everything around a page that does not belong to it: who is signed in, where one may go, what just happened.
struct PageFrame: MustacheParent, Sendable {
    var assets: AssetAddresses
    /// Goes into every form; empty only where nobody could have a session.
    var csrfToken: String
    /// The path of this page, for coming back after changing the text size.
    var path: String = "/"
    var account: AccountBadge?
    var navigation: [NavigationItem] = []
    var flash: Flash?
    var problems = FormProblems()
    var isDemo = false
    var largerText = false

    func child(named name: String) -> Any? {
        name == "csrfToken" ? csrfToken : nil
    }
}

/// Fingerprinted addresses of the files every page needs.
struct AssetAddresses: Sendable {
    var bootstrap: String
    var styles: String
    var script: String
    var icon: String
}

/// Who is signed in, as the head of the page says it.
struct AccountBadge: Sendable {
    var name: String
    /// The organisation on whose behalf the account acts, or the person's employer.
    var organisation: String?
    /// 专业技术人员, 人事经办人 …
    var role: String?
    /// For an account that holds several offices.
    var officeSwitch: OfficeSwitch?
}

/// The way to another office.
enum OfficeSwitch: String, Sendable {
    case choose = "选择岗位"
    case change = "切换岗位"
}
