import Markup

/// `/activation`: activates an account with a document number or account name, and a one-time code.
struct ActivationPage: Page {
    var documentNumber: String = ""
    var code: String = ""
    var problems = FormProblems()

    var title: String { "激活账号" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="door">
        <h1>激活账号</h1>
        <p class="door-note">凭发给您的一次性激活码设置自己的密码，以后用它登录。</p>
        <form class="card-x" method="post" action="/activation">
        \(frame.token)
        \(numberField)\(codeField)\(NewPassword(problems: problems))\
        <button class="btn btn-primary w-100">激活账号</button>
        </form>
        <p class="door-note">激活码过期或丢失，请向本单位经办人重新领取；经办人请联系系统管理员。\
        已经激活？<a href="/sign-in">直接登录</a>。</p>
        </div>
        """
    }

    private var numberField: TextField {
        TextField(
            name: "document_number",
            label: "证件号码或账号",
            value: documentNumber,
            hint: "专业技术人员填证件号码；单位和部门的经办人填账号。",
            problem: problems.message(for: "document_number"),
            autocomplete: "username"
        )
    }

    private var codeField: TextField {
        TextField(
            name: "code",
            label: "激活码",
            value: code,
            hint: "10 位字母和数字，印在发给您的激活单上，只能用一次。",
            problem: problems.message(for: "code"),
            autocomplete: "one-time-code"
        )
    }
}
