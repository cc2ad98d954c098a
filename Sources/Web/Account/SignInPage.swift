import Markup

/// `/sign-in`: the form for a document number or account name, and the password.
struct SignInPage: Page {
    var signInName: String = ""
    /// Where to go afterwards: a path of this site.
    var returnTo: String?
    var problems = FormProblems()
    var demo: DemoHint?

    var title: String { "登录" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="door">
        <h1>登录</h1>
        <form class="card-x" method="post" action="/sign-in">
        \(frame.token)
        \(returnTo.map { HiddenField(name: "return_to", value: $0) })\(nameField)\(passwordField)\
        <button class="btn btn-primary w-100">登录</button>
        </form>
        <p class="door-note">第一次使用？凭单位发的激活码<a href="/activation">激活账号</a>。</p>
        <p class="door-note">忘记密码，请到单位人事部门核对身份后领取新的激活码；经办人请联系系统管理员。</p>
        \(given: demo, Self.accounts)</div>
        """
    }

    /// The accounts to try in a demonstration.
    private static func accounts(_ demo: DemoHint) -> HTML {
        """
        <section class="demo-accounts" aria-labelledby="demo-title">
        <h2 id="demo-title">演示账号</h2>
        <p>密码都是 <code>\(demo.password)</code></p>
        <dl>
        \(each: demo.accounts, { "<div><dt>\($0.who)</dt><dd><code>\($0.signInName)</code></dd></div>\n" })</dl>
        </section>

        """
    }

    private var nameField: TextField {
        TextField(
            name: "sign_in_name",
            label: "证件号码或账号",
            value: signInName,
            problem: problems.message(for: "sign_in_name"),
            width: .full,
            autocomplete: "username"
        )
    }

    private var passwordField: TextField {
        TextField(
            name: "password",
            label: "密码",
            problem: problems.message(for: "password"),
            kind: .password,
            width: .full,
            autocomplete: "current-password"
        )
    }
}
