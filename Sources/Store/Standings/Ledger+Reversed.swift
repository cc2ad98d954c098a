extension Ledger.Entry {
    /// What takes a recognition back: the same hours, whatever the policy says by now.
    public var reversed: Ledger.Entry {
        Ledger.Entry(record: record, kind: .reversal, policy: policy, subject: subject, assessed: assessed)
    }
}
