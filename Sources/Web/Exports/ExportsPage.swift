import Markup

/// `/exports`: the form for an export with its purpose, and the latest exports.
struct ExportsPage: Page {
    /// 学时记录, 年度达标情况, 人员: each has its own form.
    var filters: [FilterLink]
    /// The kind of export that the form is for.
    var what: String
    /// 一行一条学时记录，……
    var about: String
    var year: TextField?
    var states: ChoiceField?
    var met: ChoiceField?
    var series: ChoiceField?
    var employer: TextField?
    var format: ChoiceField
    var purpose: TextArea
    /// 导出学时记录
    var button: String
    var action = "/exports"
    var exports: [ExportLine]

    var title: String { "导出" }
}

extension ExportsPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>导出</h1><p class="lead">\(about)</p></div>
        <div class="toolbar">
        \(filters.html)</div>
        <div class="form-split export-form">
        \(form(in: frame))\(care)</div>
        <div class="section-head"><h2>最近的导出</h2></div>
        \(exports.isEmpty ? EmptyNote.noExports.html : exports.table)
        """
    }

    private func form(in frame: PageFrame) -> HTML {
        """
        <form class="card-x" method="post" action="\(action)" data-repeatable>
        \(frame.token)
        \(HiddenField(name: "what", value: what))
        \(year)\(given: states, \.boxes)\(given: met, \.radio)\(given: series, \.select)\(employer)\
        \(format.radio)\(purpose)\
        <button class="btn btn-primary">\(button)</button>
        </form>

        """
    }

    private var care: HTML {
        """
        <aside class="rule-note"><h2>含完整证件号码，请妥善保管</h2><p>为了能够重新导入，导出的表里证件号码不作遮盖。\
        请只用于写明的用途，用完及时删除，不要用公共网盘或聊天软件传送。</p>\
        <p>每次导出都会记入日志：谁、什么时候、导出了什么、多少行、作什么用。</p></aside>

        """
    }
}

extension EmptyNote {
    fileprivate static let noExports = EmptyNote(heading: "还没有导出过", text: "本单位的每次导出都会列在这里。")
}
