import Domain
import SQLDatabase

extension Schema {
    /// Lays nearly every table out anew, with the rows that it has.
    ///
    /// Identifiers become 16 bytes. Words that will grow stand in tables of words: where there are many rows, these keep
    /// a word's number. What is found by its key alone is kept in the order of the key. The ledger names policies and
    /// subjects by number; a step in a record's life names its account, and no longer the name beside it; that a record
    /// was made at some time is said by its identifier.
    ///
    /// The rows go from table to table inside the database, in the order of the keys: nothing is held in memory.
    static let compactStorage = Migration(20, "compact-storage", fill: layOutAnew) { d in
        WordTable.all.flatMap { $0.statements(d) } + policyWords(d)
    }

    /// What is referred to stands before what refers to it.
    static let rebuilt: [RebuiltTable] =
        RebuiltTable.people + RebuiltTable.accounts + RebuiltTable.imports + RebuiltTable.records
        + RebuiltTable.approvals + RebuiltTable.years + RebuiltTable.importRows + RebuiltTable.log

    /// A new database has nothing to move: its tables are made once more, which takes a twentieth of the time.
    @Sendable private static func layOutAnew(_ tx: any SQLTransaction) throws {
        let d = tx.dialect
        let isNew = try rebuilt.allSatisfy { try !$0.hasRows(in: tx) }
        // Who refers to a table goes before it.
        let free = isNew ? rebuilt.reversed().flatMap { $0.drop(d) } : rebuilt.flatMap { $0.setAside(d) }
        let move = isNew ? [] : rebuilt.map { $0.move(d) } + rebuilt.reversed().map(\.dropBefore)
        let statements = free + rebuilt.map { $0.layOut(d) } + move + rebuilt.flatMap { $0.finish(d) }
        for statement in statements { try tx.execute(statement) }
        try packChunks(in: tx)
    }

    /// Words of policies are not the program's: they are written down as they come.
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

    /// Of each chunk the people, who are a text of identifiers until then; one chunk is some thousand people at most.
    private static func packChunks(in tx: any SQLTransaction) throws {
        var last = (batch: BatchID.zero, number: 0)
        while true {
            let next = try tx.first(
                """
                SELECT batch_id, number, people FROM import_chunk
                WHERE batch_id > ? OR (batch_id = ? AND number > ?) ORDER BY batch_id, number LIMIT 1
                """,
                [.id(last.batch), .id(last.batch), .integer(last.number)]
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
