import Domain

/// The keys of the rows of one file. Only hashes are stored: 16 bytes for each row, and 16 more for rows with their own
/// source number.
struct KeysInFile {
    /// The identity of a row with a source number. Hours and name are not part of it.
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

    /// The columns in which an earlier row with the same source number differs.
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

    /// The hash has a new seed in each process, so that nobody can create collisions on purpose.
    private func hash(_ key: ArrivingKey) -> Int {
        var hasher = Hasher()
        hasher.combine(key)
        return hasher.finalize()
    }
}
