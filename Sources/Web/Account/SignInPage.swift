import Markup

/// `/sign-in`: the form for a document number or account name, and the password.
struct SignInPage: Page {
    var signInName: String = ""
    /// Where to go afterwards: a path of this site.
    var returnTo: String?
    /// The form that was being sent when the session ended.
    var kept: KeptForm?
    /// Whether the page is shown in place of the answer to a form.
    var isInterrupted = false
    var problems = FormProblems()
    var demo: DemoHint?

    var title: String { "登录" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="door">
        <h1>登录</h1>
        \(interruption)<form class="card-x" method="post" action="/sign-in">
        \(frame.token)
        \(returnTo.map { HiddenField(name: "return_to", value: $0) })\(kept)\(nameField)\(passwordField)\
        <button class="btn btn-primary w-100">登录</button>
        </form>
        <p class="door-note">第一次使用？凭单位发的激活码<a href="/activation">激活账号</a>。</p>
        <p class="door-note">忘记密码，请向本单位经办人核对身份后领取新的激活码；经办人请联系系统管理员。</p>
        \(demo)</div>
        """
    }

    /// What became of the form that was sent, and what to do.
    private var interruption: HTML {
        guard isInterrupted || kept != nil else { return .nothing }
        let what: HTML =
            kept == nil
            ? "刚才提交的内容没有保存。登录以后请重新填写；也可以先按浏览器的“后退”，复制填写的内容。"
            : "刚才填写的内容还没有提交。请在这里登录，内容会原样带回来，核对后再提交；附加的文件需要重新选择。"
        return "<div class=\"notice notice-wait\"><h2>请先登录</h2><p>您还没有登录，或者登录已经过期。\(what)</p></div>\n"
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
