import Markup

/// The receipt of a submitted declaration: its reference, who decides, and the next steps.
struct SubmittedPage: Page {
    /// SB-2026-000041
    var reference: String
    var name: String
    /// 洪州学院 人事处
    var decider: String
    /// The next steps, one sentence in each line.
    var next: [String]
    var recordHref: String
    var yearHref: String
    var anotherHref: String

    var title: String { "申报已提交" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow-centre">
        <div class="verdict verdict-valid">
        <span class="verdict-sign" aria-hidden="true">✓</span>
        <div><h1>申报已提交</h1><p>编号 <b class="figure">\(reference)</b></p></div>
        </div>
        <section class="card-x">
        \([Fact(label: "申报内容", value: name), Fact(label: "\(Wording.recognition)单位", value: decider)].html)</section>
        <section class="card-x">
        <h2>接下来</h2>
        <ol class="plain-steps">
        \(each: next, { "<li>\($0)</li>\n" })</ol>
        </section>
        <div class="actions"><a class="btn btn-primary" href="\(yearHref)">回到我的学时</a>\
        <a class="btn btn-outline-primary" href="\(recordHref)">查看这条申报</a>\
        <a class="btn btn-outline-primary" href="\(anotherHref)">再申报一条</a></div>
        </div>
        """
    }
}
