extension RecordStatus {
    /// The states that can follow this one.
    public var next: Set<RecordStatus> {
        switch self {
        case .draft: [.submitted]
        // It becomes a draft if its person withdraws it, and is reversed if its import is undone.
        case .submitted: [.draft, .returned, .recognised, .rejected, .reversed]
        case .returned: [.submitted, .draft]
        case .recognised: [.reversed]
        // The rejection was overturned.
        case .rejected: [.recognised]
        case .reversed: []
        }
    }

    /// The states that this one can follow.
    public var previous: Set<RecordStatus> {
        Set(Self.allCases.filter { $0.next.contains(self) })
    }
}
