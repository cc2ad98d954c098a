import Domain
import Markup
import Offices

/// One-time codes that are shown only once, to hand over in person.
struct NewCodesPage: Page {
    /// What was done.
    var done: String
    var codes: [ShownCode]
    /// Where the codes are used.
    var address: String
    var back: Link
    /// What to do first, after setting up.
    var next: String?

    var title: String { "激活码" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        <div class="page-head"><h1>激活码</h1><p class="lead">\(done)</p></div>
        <div class="notice notice-wait"><h2>只显示这一次</h2>\
        <p>请抄下或打印，当面交给本人。本人打开 \(address)，填写账号和激活码，自己设置密码。离开本页后不能再看。</p></div>
        \(each: codes)\(given: next, { "<p>\($0)</p>\n" })\
        <div class="actions no-print"><button class="btn btn-outline-primary" type="button" hidden data-print>打印</button>\
        \(back.button(isMain: true))</div>
        </div>

        """
    }
}

/// A code with the account that it opens.
struct ShownCode: Sendable {
    var name: String
    var facts: [Fact]
    var code: String
}

extension ShownCode: Piece {
    var html: HTML {
        """
        <section class="card-x"><h2>\(name)</h2>
        \(facts.html)<p class="one-time-code">激活码 <span class="code">\(code)</span></p></section>

        """
    }
}

extension NewCodesPage {
    init(_ codes: [NewCode], publicURL: String, done: String, back: Link, next: String? = nil) {
        self.init(
            done: done,
            codes: codes.map { code in
                ShownCode(
                    name: code.name,
                    facts: [
                        Fact(label: "账号", value: code.login ?? ""),
                        Fact(
                            label: "岗位",
                            value: code.offices.map {
                                "\($0.organisation) \($0.office.role.chineseName)"
                            }.joined(separator: "；")
                        ), Fact(label: "有效期", value: "到 \(code.expires.chinese)"),
                    ],
                    code: code.code
                )
            },
            address: "\(publicURL)/activation",
            back: back,
            next: next
        )
    }
}
