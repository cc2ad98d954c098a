import Mustache

/// `/`: what Xueshi is, where to sign in, where to check a certificate.
struct LandingPage: TemplatePage {
    static let template = "public/landing"

    /// The link for a signed-in visitor: 进入我的学时; `nil` if nobody is signed in.
    var home: Link?
    /// The accounts to try, only in a demonstration.
    var demo: DemoHint?

    var title: String { "首页" }

    func child(named name: String) -> Any? {
        switch name {
        case "home": given(home)
        case "demo": given(demo)
        default: nil
        }
    }
}

/// The invented people of a demonstration, and how to sign in as one of them.
struct DemoHint: MustacheParent, Sendable {
    /// The one password of all demo accounts.
    var password: String
    var accounts: [DemoAccount]

    func child(named name: String) -> Any? {
        switch name {
        case "password": password
        case "accounts": accounts
        default: nil
        }
    }
}

struct DemoAccount: MustacheParent, Sendable {
    /// What to type: an account name, or an invented document number.
    var signInName: String
    /// 洪州学院 · 人事经办人
    var who: String

    func child(named name: String) -> Any? {
        switch name {
        case "signInName": signInName
        case "who": who
        default: nil
        }
    }
}
