import Markup

/// The invented people of a demonstration, and how to sign in as one of them.
struct DemoHint: Sendable {
    /// The one password of all demo accounts.
    var password: String
    var accounts: [DemoAccount]
}

struct DemoAccount: Sendable {
    /// What to type: an account name, or an invented document number.
    var signInName: String
    /// 洪州学院 · 人事经办人
    var who: String
}

extension DemoHint: Piece {
    var html: HTML {
        """
        <section class="demo-accounts" aria-labelledby="demo-title">
        <h2 id="demo-title">演示账号</h2>
        <p>密码都是 <code>\(password)</code></p>
        <dl>
        \(each: accounts, { "<div><dt>\($0.who)</dt><dd><code>\($0.signInName)</code></dd></div>\n" })</dl>
        </section>

        """
    }
}
