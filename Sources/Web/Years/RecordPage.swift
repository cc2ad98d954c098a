import Markup

/// `/years/{year}/records/{id}`: one record with its facts, evidence, history and possible actions.
struct RecordPage: Page {
    /// The name the person gave it: 《…》.
    var name: String
    var chip: StatusChip
    /// Back to 2026 年学时.
    var back: Link
    /// Why, by whom and when it was returned; set only while it is returned.
    var returned: ReturnedNotice?
    /// 在洪州学院人事处，已等 3 天
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
}
