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

    func firstRow(with key: ArrivingKey) -> Int? {
        rows[hash(key)].map(Int.init)
    }

    mutating func note(_ key: ArrivingKey, row: Int, _ record: ArrivingRecord) {
        let place = hash(key)
        rows[place] = Int32(clamping: row)
        if record.sourceKey != nil { things[place] = thing(record) }
    }

    /// In which columns a row with the same number of a source is about something else.
    func differences(from record: ArrivingRecord, with key: ArrivingKey) -> [ArrivingField] {
        guard record.sourceKey != nil, let earlier = things[hash(key)] else { return [] }
        let other = thing(record)
        var columns: [ArrivingField] = []
        if record.document != nil, earlier.person != other.person { columns.append(.documentNumber) }
        if record.year != nil, earlier.year != other.year { columns.append(.year) }
        if record.subject != nil, earlier.subject != other.subject { columns.append(.subject) }
        if record.course != nil, earlier.course != other.course { columns.append(.course) }
        return columns
    }

    private func thing(_ record: ArrivingRecord) -> Thing {
        Thing(
            person: Int32(truncatingIfNeeded: record.document.hashValue),
            year: Int32(truncatingIfNeeded: record.year ?? 0),
            subject: Int32(truncatingIfNeeded: record.subject.hashValue),
            course: Int32(truncatingIfNeeded: record.course.map(CourseText.folded).hashValue)
        )
    }

    /// Seeded afresh in every process, so that nobody can make two keys collide on purpose.
    private func hash(_ key: ArrivingKey) -> Int {
        var hasher = Hasher()
        hasher.combine(key)
        return hasher.finalize()
    }
}
