/// Which rows of one file had which key: only hashes are kept, 16 bytes a row.
struct KeysInFile {
    private var rows: [Int: Int32] = [:]

    func firstRow(with key: RowKey) -> Int? {
        rows[hash(key)].map(Int.init)
    }

    mutating func note(_ key: RowKey, row: Int) {
        rows[hash(key)] = Int32(clamping: row)
    }

    /// Seeded afresh in every process, so that nobody can make two keys collide on purpose.
    private func hash(_ key: RowKey) -> Int {
        var hasher = Hasher()
        hasher.combine(key)
        return hasher.finalize()
    }
}
