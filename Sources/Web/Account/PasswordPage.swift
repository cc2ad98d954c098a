import Markup

/// `/password`: the facts about the account, and a form for a new password.
struct PasswordPage: Page {
    /// 姓名, 证件号码 (masked), 单位, 账号.
    var facts: [Fact]
    /// The reason why the password must be changed first.
    var demand: String?
    var problems = FormProblems()

    var title: String { "账号" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        <div class="page-head"><h1>账号</h1></div>
        \(given: demand, { "<div class=\"notice notice-wait\"><p>\($0)</p></div>\n" })\
        \(if: !facts.isEmpty, "<section class=\"card-x\">\n\(facts.html)</section>\n")<section class="card-x">
        <h2>修改密码</h2>
        <form method="post" action="/password">
        \(frame.token)
        \(current)\(NewPassword(problems: problems))<button class="btn btn-primary">修改密码</button>
        <p class="field-hint after-button">改好以后，其他设备上的登录会全部退出。</p>
        </form>
        </section>
        <section class="card-x">
        <h2>登录的设备</h2>
        <p class="soft">可以查看这个账号正在哪些设备上登录，并让不认识的设备退出。</p>
        <div class="actions"><a class="btn btn-outline-primary" href="/account/sessions">查看登录的设备</a></div>
        </section>
        </div>
        """
    }

    private var current: TextField {
        TextField(
            name: "current_password",
            label: "现在的密码",
            problem: problems.message(for: "current_password"),
            kind: .password,
            autocomplete: "current-password"
        )
    }
}
