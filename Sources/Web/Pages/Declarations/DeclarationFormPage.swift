import Mustache

/// `/declarations/new/{activity}` and `/declarations/{id}/edit`: the form follows the kind.
///
/// Posts as `multipart/form-data`. `then` is `check` or `save`; `remove`, sent by the button beside an attached file,
/// holds that file's id: save what was typed, drop the file, show the form again.
struct DeclarationFormPage: Page {
    static let template = "declarations/form"

    /// 核心刊物论文（译文）
    var kind: String
    /// 每篇 10 学时，每年最多 30。
    var rule: String
    /// 第九条（一）
    var article: String
    /// 今年还可计 10; nil without a cap.
    var remaining: String?
    /// Where the form posts to.
    var action: String
    /// Makes sending the form twice create one declaration; nil when editing.
    var formKey: String?
    /// The version of the record that the form was opened on; nil for a new one.
    var version: String?
    /// Back to the list of kinds, or to the record.
    var back: Link
    var returned: ReturnedNotice?
    /// 名称, 完成日期, 科目 where it can be chosen, then the kind's own facts, in the order they are asked.
    var fields: [FormField]
    /// 同一成果的名称: what else was declared of the same content, if anything.
    var content: TextField?
    var makeUp: MakeUpSection?
    /// What proves this kind, one document a line.
    var proofs: [String]
    var attached: [EvidenceFile] = []
    var evidence: FileField

    var title: String { "申报：\(kind)" }

    func child(named name: String) -> Any? {
        switch name {
        case "kind": kind
        case "rule": rule
        case "article": article
        case "remaining": given(remaining)
        case "action": action
        case "formKey": given(formKey)
        case "version": given(version)
        case "back": back
        case "returned": given(returned)
        case "fields": fields
        case "content": given(content)
        case "makeUp": given(makeUp)
        case "proofs": proofs
        case "hasProofs": !proofs.isEmpty
        case "attached": attached
        case "hasAttached": !attached.isEmpty
        case "evidence": evidence
        default: nil
        }
    }
}

/// Hours learned for an earlier year (补学); folded away unless something is in it.
struct MakeUpSection: MustacheParent, Sendable {
    /// Who may make up a year, and by which article.
    var rule: String
    var year: ChoiceField
    var reason: ChoiceField
    var isOpen = false

    func child(named name: String) -> Any? {
        switch name {
        case "year": year
        case "rule": rule
        case "reason": reason
        case "isOpen": isOpen
        default: nil
        }
    }
}
