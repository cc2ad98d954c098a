public import Domain
public import SQLDatabase

/// The dated facts about people in the database.
public enum DatedFacts {
    /// The columns of `person_fact f` that `readOptional` reads.
    static let columns = """
        f.id, f.person_id, f.fact_key, f.value, f.began_on, f.ended_on, f.source, f.entered_by, f.entered_at
        """

    /// Returns the valid facts of many people, in the order in which they were entered. People without facts are not in
    /// the result.
    public static func standing(of people: [PersonID], in sql: any SQLReader) throws -> [PersonID: [DatedFact]] {
        let found = try sql.rows(
            for: people,
            { .id($0) },
            { "SELECT \(columns) FROM person_fact f WHERE f.withdrawn_at IS NULL AND f.person_id IN (\($0))" },
            read
        )
        return Dictionary(grouping: found, by: \.person).mapValues { $0.sorted { $0.order < $1.order } }
    }

    /// Returns all facts that were ever entered about a person, newest first.
    public static func history(of person: PersonID, in sql: any SQLReader) throws -> [KeptFact] {
        try sql.rows(
            """
            SELECT \(columns), a.name, w.name, f.withdrawn_at, f.withdrawal_reason
            FROM person_fact f
            JOIN account a ON a.id = f.entered_by
            LEFT JOIN account w ON w.id = f.withdrawn_by
            WHERE f.person_id = ? ORDER BY f.entered_at DESC, f.id DESC
            """,
            [.id(person)]
        ) { row in
            let fact = try read(&row)
            let name = try row.text()
            let (byName, at, reason) = (row.optionalText(), row.optionalInteger(), row.optionalText())
            let withdrawal = at.map {
                KeptFact.Withdrawal(byName: byName ?? "", at: Instant(milliseconds: $0), reason: reason ?? "")
            }
            return KeptFact(fact: fact, enteredByName: name, withdrawal: withdrawal)
        }
    }

    /// Adds a fact.
    public static func add(_ fact: DatedFact, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO person_fact
                (id, person_id, fact_key, value, began_on, ended_on, source, entered_by, entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(fact.id), .id(fact.person), .text(fact.key.rawValue), .text(fact.value),
                .text(fact.began?.iso), .text(fact.ended?.iso), .text(fact.source), .id(fact.enteredBy),
                .integer(fact.enteredAt.milliseconds),
            ]
        )
    }

    /// Sets the last day of a fact that has no last day.
    public static func end(_ fact: DatedFactID, on last: Day, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE person_fact SET ended_on = ? WHERE id = ? AND ended_on IS NULL AND withdrawn_at IS NULL",
            [.text(last.iso), .id(fact)]
        )
    }

    /// Withdraws a fact that was entered by mistake. It stays in the history.
    /// - Returns: Whether the person had this fact and it was valid.
    public static func withdraw(
        _ fact: DatedFactID,
        of person: PersonID,
        reason: String,
        by account: AccountID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            """
            UPDATE person_fact SET withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
            WHERE id = ? AND person_id = ? AND withdrawn_at IS NULL
            """,
            [
                .id(account), .integer(at.milliseconds), .text(reason), .id(fact), .id(person),
            ]
        ) > 0
    }

    private static func read(_ row: inout SQLRow) throws -> DatedFact {
        guard let fact = try readOptional(&row) else { throw StoreFailure.unreadable(column: "person_fact.id") }
        return fact
    }

    /// Reads the fact of a row, or `nil` if the row has none. It is the last value of its row then.
    static func readOptional(_ row: inout SQLRow) throws -> DatedFact? {
        guard let id = try row.optionalIdentifier() else { return nil }
        return DatedFact(
            id: DatedFactID(bits: id),
            person: PersonID(bits: try row.identifier()),
            key: try word(try row.text(), of: "person_fact.fact_key"),
            value: try row.text(),
            began: try row.optionalText().map { try storedDay($0, of: "began_on") },
            ended: try row.optionalText().map { try storedDay($0, of: "ended_on") },
            source: try row.text(),
            enteredBy: AccountID(bits: try row.identifier()),
            enteredAt: Instant(milliseconds: try row.integer())
        )
    }
}

extension DatedFact {
    /// The order of entry. Facts with the same time are sorted by id.
    fileprivate var order: (Int, DatedFactID) { (enteredAt.milliseconds, id) }
}

extension [(known: KnownPerson, fact: DatedFact?)] {
    /// Returns each person once, in the same order, with the facts of all rows.
    func withTheirFacts() -> [KnownPerson] {
        var facts: [PersonID: Set<DatedFact>] = [:]
        for case (let known, let fact?) in self { facts[known.person.id, default: []].insert(fact) }
        var seen: Set<PersonID> = []
        return compactMap { known, _ in
            guard seen.insert(known.person.id).inserted else { return nil }
            return facts[known.person.id].map { known.with($0.sorted { $0.order < $1.order }) } ?? known
        }
    }
}

extension [KnownPerson] {
    /// Returns the same people with their valid facts.
    func withFacts(in sql: any SQLReader) throws -> [KnownPerson] {
        let facts = try DatedFacts.standing(of: map(\.person.id), in: sql)
        return facts.isEmpty ? self : map { known in facts[known.person.id].map(known.with) ?? known }
    }
}
