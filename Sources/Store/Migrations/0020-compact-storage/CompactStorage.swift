import Domain
import SQLDatabase

extension Schema {
    /// Rebuilds nearly all tables with their rows.
    ///
    /// Identifiers become 16 bytes. Tables of words replace lists of words that will grow, and tables with many rows
    /// store the number of a word. Rows that are only found by their key are stored in the order of the key. The ledger
    /// stores numbers in place of the names of policies and subjects. An event of a record stores its account, but not
    /// the account's name. The time at which a record was created is not stored, because its identifier contains it.
    ///
    /// The database copies the rows from table to table in the order of the keys. The program does not hold them in
    /// memory.
    static let compactStorage = Migration(20, "compact-storage", fill: layOutAnew) { d in
        WordTable.all.flatMap { $0.statements(d) } + policyWords(d)
    }

    /// The rebuilt tables. Each one comes after the tables that it refers to.
    static let rebuilt: [RebuiltTable] =
        RebuiltTable.people + RebuiltTable.accounts + RebuiltTable.imports + RebuiltTable.records
        + RebuiltTable.approvals + RebuiltTable.years + RebuiltTable.importRows + RebuiltTable.log

    /// Rebuilds the tables. In a new database it only creates them again, which takes a twentieth of the time.
    @Sendable private static func layOutAnew(_ tx: any SQLTransaction) throws {
        let d = tx.dialect
        let isNew = try rebuilt.allSatisfy { try !$0.hasRows(in: tx) }
        // A table is dropped before the tables that it refers to.
        let free = isNew ? rebuilt.reversed().flatMap { $0.drop(d) } : rebuilt.flatMap { $0.setAside(d) }
        let move = isNew ? [] : rebuilt.map { $0.move(d) } + rebuilt.reversed().map(\.dropBefore)
        let statements = free + rebuilt.map { $0.layOut(d) } + move + rebuilt.flatMap { $0.finish(d) }
        for statement in statements { try tx.execute(statement) }
        try packChunks(in: tx)
    }

    /// The words of policies are not part of the program. The ledger adds them when it needs them.
    private static func policyWords(_ d: Dialect) -> [String] {
        [
            """
            CREATE TABLE policy_word (
                id \(d.small) PRIMARY KEY CHECK (id > 0),
                word \(d.text) NOT NULL UNIQUE
            ) \(d.tableEnd)
            """,
            """
            INSERT INTO policy_word (id, word) SELECT row_number() OVER (ORDER BY w.word), w.word
            FROM (SELECT policy AS word FROM ledger_entry UNION SELECT subject FROM ledger_entry) AS w
            """,
        ]
    }

    /// Packs the people of each chunk. Until then they are a text of identifiers. A chunk has a few thousand people at
    /// most.
    private static func packChunks(in tx: any SQLTransaction) throws {
        var last = (batch: BatchID.zero, number: 0)
        while true {
            let next = try tx.first(
                """
                SELECT batch_id, number, people FROM import_chunk
                WHERE (batch_id, number) > (?, ?) ORDER BY batch_id, number LIMIT 1
                """,
                [.id(last.batch), .integer(last.number)]
            ) { row in
                (batch: BatchID(bits: try row.identifier()), number: try row.integer(), people: try row.blob())
            }
            guard let next else { return }
            let people = try String(decoding: next.people, as: UTF8.self).split(separator: ",").map { text in
                guard let person = PersonID(text) else { throw StoreFailure.unreadable(column: "import_chunk.people") }
                return person
            }
            try tx.execute(
                "UPDATE import_chunk SET people = ? WHERE batch_id = ? AND number = ?",
                [.blob(PackedIdentifiers.pack(people)), .id(next.batch), .integer(next.number)]
            )
            last = (next.batch, next.number)
        }
    }
}
