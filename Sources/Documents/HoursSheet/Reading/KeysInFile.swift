import Domain

/// The keys of the rows of one file. Only hashes are stored: 16 bytes for each row, and 16 more for rows with their own
/// source number.
struct KeysInFile {
    /// The identity of a row with a source number. Hours and name are not part of it.
    private struct Identity {
        let person: Int32
        let year: Int32
        let subject: Int32
        let course: Int32
    }

    private var rows: [Int: Int32] = [:]
    private var identities: [Int: Identity] = [:]

    func firstRow(with key: RowKey) -> Int? {
        rows[hash(key)].map(Int.init)
    }

    mutating func note(_ key: RowKey, row: Int, _ facts: HoursRowFacts) {
        let place = hash(key)
        rows[place] = Int32(clamping: row)
        if facts.sourceKey != nil { identities[place] = identity(facts) }
    }

    /// The columns in which an earlier row with the same source number differs.
    func differences(from facts: HoursRowFacts, with key: RowKey) -> [HoursColumn] {
        guard facts.sourceKey != nil, let earlier = identities[hash(key)] else { return [] }
        let other = identity(facts)
        var columns: [HoursColumn] = []
        if facts.document != nil, earlier.person != other.person { columns.append(.documentNumber) }
        if facts.year != nil, earlier.year != other.year { columns.append(.year) }
        if facts.subject != nil, earlier.subject != other.subject { columns.append(.subject) }
        if facts.course != nil, earlier.course != other.course { columns.append(.course) }
        return columns
    }

    private func identity(_ facts: HoursRowFacts) -> Identity {
        Identity(
            person: Int32(truncatingIfNeeded: facts.document.hashValue),
            year: Int32(truncatingIfNeeded: facts.year ?? 0),
            subject: Int32(truncatingIfNeeded: facts.subject.hashValue),
            course: Int32(truncatingIfNeeded: facts.course.map(CourseText.folded).hashValue)
        )
    }

    /// The hash has a new seed in each process, so that nobody can create collisions on purpose.
    private func hash(_ key: RowKey) -> Int {
        var hasher = Hasher()
        hasher.combine(key)
        return hasher.finalize()
    }
}
