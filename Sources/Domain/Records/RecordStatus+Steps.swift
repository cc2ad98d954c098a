extension RecordStatus {
    /// The states that a record can go to from this one.
    public var next: Set<RecordStatus> {
        switch self {
        case .draft: [.submitted]
        // A draft again when its person withdraws it; reversed when the import that brought it is taken back.
        case .submitted: [.draft, .returned, .recognised, .rejected, .reversed]
        case .returned: [.submitted, .draft]
        case .recognised: [.reversed]
        // The rejection was overturned.
        case .rejected: [.recognised]
        case .reversed: []
        }
    }

    /// The states from which a record can come to this one.
    public var previous: Set<RecordStatus> {
        Set(Self.allCases.filter { $0.next.contains(self) })
    }
}
