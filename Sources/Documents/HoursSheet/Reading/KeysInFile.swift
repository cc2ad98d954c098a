import Domain

/// Which rows of one file had which key: only hashes are kept, 16 bytes a row, and 16 more for rows with a number of
/// their own.
struct KeysInFile {
    /// What a row under a source's number is about. Hours and name are no part of it.
    private struct Thing {
        let person: Int32
        let year: Int32
        let subject: Int32
        let course: Int32
    }

    private var rows: [Int: Int32] = [:]
    private var things: [Int: Thing] = [:]

    func firstRow(with key: RowKey) -> Int? {
        rows[hash(key)].map(Int.init)
    }

    mutating func note(_ key: RowKey, row: Int, _ facts: HoursRowFacts) {
        let place = hash(key)
        rows[place] = Int32(clamping: row)
        if facts.sourceKey != nil { things[place] = thing(facts) }
    }

    /// In which columns a row with the same number of a source is about something else.
    func differences(from facts: HoursRowFacts, with key: RowKey) -> [HoursColumn] {
        guard facts.sourceKey != nil, let earlier = things[hash(key)] else { return [] }
        let other = thing(facts)
        var columns: [HoursColumn] = []
        if facts.document != nil, earlier.person != other.person { columns.append(.documentNumber) }
        if facts.year != nil, earlier.year != other.year { columns.append(.year) }
        if facts.subject != nil, earlier.subject != other.subject { columns.append(.subject) }
        if facts.course != nil, earlier.course != other.course { columns.append(.course) }
        return columns
    }

    private func thing(_ facts: HoursRowFacts) -> Thing {
        Thing(
            person: Int32(truncatingIfNeeded: facts.document.hashValue),
            year: Int32(truncatingIfNeeded: facts.year ?? 0),
            subject: Int32(truncatingIfNeeded: facts.subject.hashValue),
            course: Int32(truncatingIfNeeded: facts.course.map(CourseText.folded).hashValue)
        )
    }

    /// Seeded afresh in every process, so that nobody can make two keys collide on purpose.
    private func hash(_ key: RowKey) -> Int {
        var hasher = Hasher()
        hasher.combine(key)
        return hasher.finalize()
    }
}
