/// The records of one subject, as the clerk sees them.
struct ClerkSubject: Sendable {
    var label: String
    /// 计入 30 / 60 学时
    var sum: String
    var records: [ClerkRecord]
}

/// One record, with a link to its reversal.
struct ClerkRecord: Sendable {
    var record: RecordRow
    /// `/people/{person}/records/{id}/reversal`; `nil` if no reversal can be requested.
    var reversalHref: String?
    /// 李某 2026年11月20日申请撤销，待复核
    var reversalWaiting: String?
}
