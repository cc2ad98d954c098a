public import Domain
public import SQLDatabase

/// The professionals and their employments in the database.
public enum People {
    /// A row for each valid fact of a person, or one row without a fact.
    private static let select = """
        SELECT p.id, p.name, p.document_kind, p.document_number, p.series, e.organisation_id, o.managing_region_code,
            o.name, \(DatedFacts.columns)
        FROM person p
        LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = e.organisation_id
        LEFT JOIN person_fact f ON f.person_id = p.id AND f.withdrawn_at IS NULL
        """

    /// Returns a person, or `nil` if there is none.
    public static func find(_ id: PersonID, in sql: any SQLReader) throws -> KnownPerson? {
        try sql.rows("\(select) WHERE p.id = ?", [.id(id)], read).withTheirFacts().first
    }

    /// Returns the person.
    /// - Throws: `LookupFailure.missing` if there is no such person.
    public static func require(_ id: PersonID, in sql: any SQLReader) throws -> KnownPerson {
        guard let person = try find(id, in: sql) else { throw LookupFailure.missing("person") }
        return person
    }

    /// Returns the person with this document, or `nil` if there is none.
    public static func find(_ document: DocumentNumber, in sql: any SQLReader) throws -> KnownPerson? {
        try sql.rows(
            "\(select) WHERE p.document_number = ? AND p.document_kind = ?",
            [.text(document.value), .text(document.kind.rawValue)],
            read
        ).withTheirFacts().first
    }

    /// Returns the people with these ids.
    public static func find(_ ids: [PersonID], in sql: any SQLReader) throws -> [PersonID: KnownPerson] {
        let found = try sql.rows(for: ids, { .id($0) }, { "\(select) WHERE p.id IN (\($0))" }, read)
            .withTheirFacts()
        return Dictionary(found.map { ($0.person.id, $0) }) { first, _ in first }
    }

    /// Returns the people for whom a condition holds, in the order of their ids. `p` is the person.
    static func all(
        _ condition: String,
        _ values: [SQLValue],
        in sql: any SQLReader
    ) throws -> [KnownPerson] {
        try sql.rows("\(select) WHERE \(condition) ORDER BY p.id", values, read).withTheirFacts()
    }

    /// Returns the people with these documents.
    public static func find(
        _ documents: [DocumentNumber],
        in sql: any SQLReader
    ) throws -> [DocumentNumber: KnownPerson] {
        let found = try sql.rows(
            for: documents,
            { .text($0.value) },
            { "\(select) WHERE p.document_number IN (\($0))" },
            read
        ).withTheirFacts()
        return Dictionary(found.map { ($0.person.document, $0) }) { first, _ in first }
    }

    /// Returns the ids of the people with these documents.
    public static func ids(
        of documents: [DocumentNumber],
        in sql: any SQLReader
    ) throws -> [DocumentNumber: PersonID] {
        let found = try sql.rows(
            for: documents,
            { .text($0.value) },
            { "SELECT document_number, document_kind, id FROM person WHERE document_number IN (\($0))" }
        ) { row in
            let number = try row.text()
            let kind: DocumentKind = try word(try row.text(), of: "person.document_kind")
            return (DocumentNumber(stored: number, kind: kind), PersonID(bits: try row.identifier()))
        }
        return Dictionary(found) { first, _ in first }
    }

    /// Adds a person, and the employment if the person has an employer.
    public static func add(_ person: Person, at: Instant, in tx: any SQLTransaction) throws {
        try add([person], at: at, in: tx)
    }

    /// Adds people, and the employments of those who have an employer.
    public static func add(_ people: [Person], at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO person
                (id, name, name_key, pinyin, initials, document_kind, document_number, series, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: people.map { person in
                let reading = Pinyin(of: person.name)
                return [
                    .id(person.id), .text(PersonName.normalise(person.name)), .text(PersonName.key(person.name)),
                    .text(reading.syllables), .text(reading.initials), .text(person.document.kind.rawValue),
                    .text(person.document.value), .text(person.series), .integer(at.milliseconds),
                ]
            }
        )
        let employments = people.compactMap { person in person.employer.map { (person: person.id, employer: $0) } }
        try begin(employments, from: at, in: tx)
    }

    /// Gives an employer to a person who has none at present.
    public static func employ(
        _ person: PersonID,
        at organisation: OrganisationID,
        from: Instant,
        in tx: any SQLTransaction
    ) throws {
        try employ([(person, organisation)], from: from, in: tx)
    }

    /// Gives employers to people who have none at present.
    public static func employ(
        _ employments: [(person: PersonID, employer: OrganisationID)],
        from: Instant,
        in tx: any SQLTransaction
    ) throws {
        try begin(employments, from: from, in: tx)
        try Approvals.follow(employments.map(\.person), in: tx)
    }

    private static func begin(
        _ employments: [(person: PersonID, employer: OrganisationID)],
        from: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "INSERT INTO employment (person_id, organisation_id, began_at) VALUES (?, ?, ?)",
            rows: employments.map { [.id($0.person), .id($0.employer), .integer(from.milliseconds)] }
        )
        try ListingChanges.add(employments.map(\.person), in: tx)
    }

    /// Ends the present employment at an organisation, if it began at the given time.
    /// - Returns: Whether there was such an employment.
    @discardableResult
    public static func leave(
        _ person: PersonID,
        _ organisation: OrganisationID,
        began: Instant,
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        let enrolment = ImportPeople.Enrolment(person: person, employer: organisation, began: began)
        return try leave([enrolment], at: at, in: tx) > 0
    }

    /// Ends those of the employments that have not ended.
    /// - Returns: Their number.
    public static func leave(
        _ enrolments: [ImportPeople.Enrolment],
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Int {
        let given = Set(enrolments)
        let present = try tx.rows(
            for: enrolments,
            { .id($0.person) },
            {
                """
                SELECT person_id, organisation_id, began_at FROM employment
                WHERE ended_at IS NULL AND person_id IN (\($0))
                """
            }
        ) { row in
            ImportPeople.Enrolment(
                person: PersonID(bits: try row.identifier()),
                employer: OrganisationID(bits: try row.identifier()),
                began: Instant(milliseconds: try row.integer())
            )
        }
        let leaving = present.filter(given.contains)
        try tx.execute(
            """
            UPDATE employment SET ended_at = ? WHERE person_id = ? AND organisation_id = ? AND began_at = ?
                AND ended_at IS NULL
            """,
            rows: leaving.map { one in
                [
                    .integer(max(at, one.began).milliseconds), .id(one.person), .id(one.employer),
                    .integer(one.began.milliseconds),
                ]
            }
        )
        try Approvals.follow(leaving.map(\.person), in: tx)
        try ListingChanges.add(leaving.map(\.person), in: tx)
        return leaving.count
    }

    /// Returns whether no person is registered.
    public static func isEmpty(in sql: any SQLReader) throws -> Bool {
        try sql.first("SELECT 1 FROM person LIMIT 1") { try $0.integer() } == nil
    }

    private static func read(_ row: inout SQLRow) throws -> (known: KnownPerson, fact: DatedFact?) {
        (known: try readPerson(&row), fact: try DatedFacts.readOptional(&row))
    }

    private static func readPerson(_ row: inout SQLRow) throws -> KnownPerson {
        let id = PersonID(bits: try row.identifier())
        let name = try row.text()
        let kind: DocumentKind = try word(try row.text(), of: "person.document_kind")
        let document = DocumentNumber(stored: try row.text(), kind: kind)
        let series = try row.text()
        let employer = try row.optionalIdentifier().map(OrganisationID.init(bits:))
        let region = row.optionalText().flatMap(RegionCode.init)
        return KnownPerson(
            person: Person(id: id, name: name, document: document, series: series, employer: employer),
            scope: PersonScope(person: id, series: series, employer: employer, region: region),
            employerName: row.optionalText()
        )
    }
}
