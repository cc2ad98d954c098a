extension Ledger.Entry {
    /// The entry that reverses this recognition. It has the same hours, even if the policy has changed.
    public var reversed: Ledger.Entry {
        Ledger.Entry(record: record, kind: .reversal, policy: policy, subject: subject, assessed: assessed)
    }
}
