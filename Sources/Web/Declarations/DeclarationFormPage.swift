import Markup

/// `/declarations/new/{activity}` and `/declarations/{id}/edit`: the form for one kind of activity.
///
/// Posts as `multipart/form-data`. `then` is `check` or `save`. The button beside an attached file sends the file's id
/// as `remove`: the file is removed, and the form is shown again with the typed values.
struct DeclarationFormPage: Page {
    /// 核心刊物论文（译文）
    var kind: String
    /// 每篇 10 学时，每年最多 30。
    var rule: String
    /// 第九条（一）
    var article: String
    /// 今年还可计 10 学时; `nil` without a cap.
    var remaining: String?
    /// The address that the form posts to.
    var action: String
    /// Prevents a second declaration if the form is sent twice; `nil` when editing.
    var formKey: String?
    /// The version of the record when the form was opened; `nil` for a new record.
    var version: String?
    /// Back to the list of kinds, or to the record.
    var back: Link
    var returned: ReturnedNotice?
    /// 名称, 完成日期, 科目 if it can be chosen, then the facts of the kind, in the order of the page.
    var fields: [FormField]
    /// 同一成果的名称: the name that connects declarations of the same content.
    var content: TextField?
    var makeUp: MakeUpSection?
    /// The documents that prove this kind, one in each line.
    var proofs: [String]
    var attached: [EvidenceFile] = []
    var evidence: FileField

    var title: String { "申报：\(kind)" }
}

/// Hours learned for an earlier year (补学). The section is folded unless it has a value.
struct MakeUpSection: Sendable {
    /// Who may make up a year, and by which article.
    var rule: String
    var year: ChoiceField
    var reason: ChoiceField
    var isOpen = false
}
