import Markup

/// `/declarations/{id}/check`: all answers, the hours that they would count, and the button to submit.
struct DeclarationCheckPage: Page {
    var kind: String
    var back: Link
    var answers: [Answer]
    var evidence: [EvidenceFile]
    /// The form at its evidence field, where the files can be changed.
    var evidenceChangeHref: String
    var preview: CountPreview
    /// Warnings, one sentence each: no evidence yet, nothing will count, overlapping dates.
    var warnings: [String] = []
    /// 提交后由洪州学院人事处认定。
    var decider: String
    /// The promise that the person makes before submitting.
    var promise: String
    /// `/declarations/{id}/submission`
    var action: String
    var editHref: String
    /// The version of the record that is shown.
    var version = ""
    var problems = FormProblems()

    var title: String { "核对并提交" }

    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>核对并提交</h1>\
        <p class="lead">\(kind)。提交前请逐项核对，提交后由单位\(Wording.recognition)。</p></div>
        <div class="split">
        <div>
        <section class="card-x">
        <h2>填写的内容</h2>
        <dl class="facts answers">
        \(each: answers)</dl>
        </section>
        <section class="card-x">
        <div class="card-head"><h2>佐证材料</h2>\(evidenceChange)</div>
        \(evidence.list(orNone: "还没有附佐证材料。"))</section>
        </div>
        \(preview)</div>
        \(each: warnings, { "<div class=\"notice notice-wait after-card\"><p>\($0)</p></div>\n" })\(submission(frame))
        """
    }

    private var evidenceChange: HTML {
        "<a href=\"\(evidenceChangeHref)\">修改<span class=\"visually-hidden\">佐证材料</span></a>"
    }

    private func submission(_ frame: PageFrame) -> HTML {
        """
        <form class="card-x submit-card" method="post" action="\(action)">
        \(frame.token)
        <input type="hidden" name="version" value="\(version)">
        \(nothing)\(statement)<div class="actions"><button class="btn btn-primary">提交申报</button>\
        <a class="btn btn-outline-primary" href="\(editHref)">返回修改</a></div>
        <p class="field-hint after-button">\(decider)</p>
        </form>
        """
    }

    /// The separate word for a declaration that would count nothing.
    private var nothing: CheckField? {
        guard preview.countsNothing else { return nil }
        return CheckField(
            name: "accepts_nothing",
            label: "我知道这一条计入 0 学时，仍要提交。",
            hint: "按现在的情况，这一条认定以后计入 0 学时。\(preview.sentence)",
            problem: problems.message(for: "accepts_nothing")
        )
    }

    private var statement: CheckField {
        CheckField(name: "statement", label: promise, problem: problems.message(for: "statement"))
    }
}

/// One answer, and where to change it.
struct Answer: Sendable {
    var label: String
    var value: String
    /// The form, at this field: `/declarations/41/edit#title`
    var changeHref: String
}

extension Answer: Piece {
    var html: HTML {
        """
        <div><dt>\(label)</dt><dd>\(value)</dd>\
        <dd><a href="\(changeHref)">修改<span class="visually-hidden">\(label)</span></a></dd></div>

        """
    }
}
