import Markup

/// `/verification`: the form to check a certificate by its code. It uses GET with the field `code`.
struct VerificationPage: Page {
    var code: String = ""
    var problems = FormProblems()

    var title: String { "查验证书" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="door">
        <h1>查验证书</h1>
        <form class="card-x" method="get" action="/verification">
        \(field)<button class="btn btn-primary">查验</button>
        </form>
        <p class="door-note">也可以用手机扫描证书上的二维码。查验结果会隐去姓名和证件号码的一部分。</p>
        </div>
        """
    }

    private var field: TextField {
        TextField(
            name: "code",
            label: "查验码",
            value: code,
            hint: "印在证书二维码下方，字母与数字，大小写均可。",
            problem: problems.message(for: "code"),
            width: .medium,
            autocomplete: "off"
        )
    }
}
