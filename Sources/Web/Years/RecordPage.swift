import Markup
import Mustache

/// `/years/{year}/records/{id}`: one record with its facts, evidence, history and possible actions.
struct RecordPage: TemplatePage {
    static let template = "years/record"

    /// The name the person gave it: 《…》.
    var name: String
    var chip: StatusChip
    /// Back to 2026 年学时.
    var back: Link
    /// Why, by whom and when it was returned; set only while it is returned.
    var returned: ReturnedNotice?
    /// 在 洪州学院 人事处，已等 3 天
    var waiting: String?
    var claimed: String
    var recognised: String
    var counted: String
    /// 第九条（一）
    var article: String
    var explanation: String
    /// The explanation step by step; empty if there is nothing to calculate.
    var steps = HTML.nothing
    var facts: [Fact]
    var evidence: [EvidenceFile]
    /// Newest first.
    var history: [HistoryEntry]
    /// `/declarations/{id}/edit`
    var editHref: String?
    /// Where 撤回 posts to: `/declarations/{id}/withdrawal`
    var withdrawAction: String?
    /// Where 删除草稿 posts to: `/declarations/{id}/removal`
    var removeAction: String?

    var title: String { name }

    func child(named key: String) -> Any? {
        switch key {
        case "heading": name
        case "chip": chip
        case "back": back
        case "returned": given(returned)
        case "waiting": given(waiting)
        case "claimed": claimed
        case "recognised": recognised
        case "counted": counted
        case "article": article
        case "explanation": explanation
        case "steps": steps
        case "facts": facts
        case "evidence": evidence
        case "history": history
        case "editHref": given(editHref)
        case "withdrawAction": given(withdrawAction)
        case "removeAction": given(removeAction)
        case "hasActions": editHref != nil || withdrawAction != nil || removeAction != nil
        default: nil
        }
    }
}

/// The reviewer's reason for returning a declaration.
struct ReturnedNotice: MustacheParent, Sendable {
    var reason: String
    /// 洪州学院 人事处 · 2026年11月18日
    var signature: String

    func child(named name: String) -> Any? {
        switch name {
        case "reason": reason
        case "signature": signature
        default: nil
        }
    }
}

/// One attached file.
struct EvidenceFile: MustacheParent, Sendable {
    var id: String
    var fileName: String
    /// PDF · 1.2 MB
    var kind: String
    var href: String

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "fileName": fileName
        case "kind": kind
        case "href": href
        default: nil
        }
    }
}

/// One event in a record's history.
struct HistoryEntry: MustacheParent, Sendable {
    /// 2026年11月18日 09:12
    var at: String
    /// 洪州学院 人事处 李某
    var who: String
    /// 退回
    var what: String
    var why: String?

    func child(named name: String) -> Any? {
        switch name {
        case "at": at
        case "who": who
        case "what": what
        case "why": given(why)
        default: nil
        }
    }
}
