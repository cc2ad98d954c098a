import Markup

/// Everything around a page: the signed-in account, the navigation and messages.
struct PageFrame: Sendable {
    var letterhead: Letterhead
    /// The token in every form. It is empty only on pages that cannot have a session.
    var csrfToken: String
    /// The path of this page, to return to it after changing the text size.
    var path: String = "/"
    var account: AccountBadge?
    var navigation: [NavigationItem] = []
    var flash: Flash?
    var problems = FormProblems()
    var isDemo = false
    var largerText = false

    /// The hidden field that every form with `method="post"` contains, at its beginning.
    var token: HTML { "<input type=\"hidden\" name=\"csrf_token\" value=\"\(csrfToken)\">" }
}

/// The fingerprinted addresses of the files that every page needs.
struct AssetAddresses: Sendable {
    var bootstrap: String
    var styles: String
    var script: String
    var icon: String
}

extension AssetAddresses {
    /// - Throws: `AssetFailure` if a file is missing.
    init(_ library: AssetLibrary) throws(AssetFailure) {
        bootstrap = try library.url(for: "bootstrap.min.css")
        styles = try library.url(for: "xueshi.css")
        script = try library.url(for: "xueshi.js")
        icon = try library.url(for: "favicon.svg")
    }
}

/// The signed-in account, as the head of the page shows it.
struct AccountBadge: Sendable {
    var name: String
    /// The organisation on whose behalf the account acts, or the person's employer.
    var organisation: String?
    /// 专业技术人员, 单位经办人 …
    var role: String?
    /// Set if the account has several offices.
    var officeSwitch: OfficeSwitch?
}

/// The text of the link to another office.
enum OfficeSwitch: String, Sendable {
    case choose = "选择岗位"
    case change = "切换岗位"
}
