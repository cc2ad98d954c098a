import Markup

/// `/imports`: the form for a new import, and the earlier imports.
struct ImportsPage: Page {
    var steps = Step.importing(at: 1)
    /// Requests of other people to undo an import.
    var undos: [UndoRequestRow] = []
    /// The kinds of sheets that the account may import. A single kind needs no choice.
    var kinds: [ImportKindLink]
    /// hours, cohort or roster.
    var kind: String
    var file: FileField
    /// The fields before the file: the hours that a cohort was granted.
    var rowsBefore: [FieldRow] = []
    /// The fields after the file: the year of rows that name none.
    var rowsAfter: [FieldRow] = []
    /// 下载 2026 年学时表模板, `/imports/template.xlsx?kind=hours&year=2026`. Some provinces have one for each subject.
    var templates: [Link]
    /// Templates for series that have their own policy.
    var seriesTemplates: [Link] = []
    /// The required content of the sheet, and other advice.
    var advice: [String]
    /// The problem of the file that was just sent.
    var fault: ImportFault?
    var formKey: String
    var action = "/imports"
    var batches: [BatchRow]
    var pager: Pager?

    var title: String { "导入" }
}

extension ImportsPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>导入</h1>\
        <p class="lead">先检查，再由您确认；确认之前不写入任何内容，确认之后也可以整批撤销。</p></div>
        \(if: !undos.isEmpty, waitingUndos)\(steps.html)\(fault)\(if: kinds.count > 1, kindLinks)\
        <div class="form-split import-split">
        \(form(in: frame))\(help)</div>
        <div class="section-head" id="earlier"><h2>以前的导入</h2></div>
        \(batches.isEmpty ? EmptyNote.noImports.html : batches.table)\(pager)
        """
    }

    private var waitingUndos: HTML {
        """
        <section class="undo-wishes" aria-labelledby="undo-wishes"><h2 id="undo-wishes">等您复核的整批撤销</h2>
        <ul class="todos">
        \(each: undos)</ul></section>

        """
    }

    private var kindLinks: HTML {
        """
        <nav class="import-kinds" aria-label="导入哪一种表">
        \(each: kinds)</nav>

        """
    }

    private func form(in frame: PageFrame) -> HTML {
        """
        <form class="card-x" method="post" action="\(action)" enctype="multipart/form-data">
        \(frame.token)
        \(HiddenField(name: "form_key", value: formKey))
        \(HiddenField(name: "kind", value: kind))
        \(each: rowsBefore)\(file)\(each: rowsAfter)\
        <button class="btn btn-primary">上传并检查</button>
        </form>

        """
    }

    private var help: HTML {
        """
        <aside class="rule-note"><h2>还没有填好的表？</h2>\
        \(each: templates, { "<p><a href=\"\($0.href)\">\($0.text)</a></p>\n" })\
        \(if: !seriesTemplates.isEmpty, templatesOfSeries)\(each: advice, { "<p>\($0)</p>\n" })</aside>

        """
    }

    private var templatesOfSeries: HTML {
        """
        <details><summary>其他系列的模板</summary><ul>
        \(each: seriesTemplates, { "<li>\($0)</li>\n" })</ul></details>

        """
    }
}

extension EmptyNote {
    fileprivate static let noImports = EmptyNote(
        heading: "还没有导入过",
        text: "下载模板，填好后在上面上传。每次导入都会列在这里，可以随时查看结果。"
    )
}
