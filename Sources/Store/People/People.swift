public import Domain
public import SQLDatabase

/// Where professionals and their employments are kept.
public enum People {
    private static let select = """
        SELECT p.id, p.name, p.document_kind, p.document_number, p.series, e.organisation_id, o.region_code, o.name
        FROM person p
        LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = e.organisation_id
        """

    public static func find(_ id: PersonID, in sql: any SQLReader) throws -> KnownPerson? {
        try sql.first("\(select) WHERE p.id = ?", [.text(id.text)], read)
    }

    /// - Throws: `StoreFailure.missing` when there is no such person.
    public static func require(_ id: PersonID, in sql: any SQLReader) throws -> KnownPerson {
        guard let person = try find(id, in: sql) else { throw StoreFailure.missing("person") }
        return person
    }

    public static func find(_ document: DocumentNumber, in sql: any SQLReader) throws -> KnownPerson? {
        try sql.first(
            "\(select) WHERE p.document_number = ? AND p.document_kind = ?",
            [.text(document.value), .text(document.kind.rawValue)],
            read
        )
    }

    public static func add(_ person: Person, at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO person (id, name, document_kind, document_number, series, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(person.id.text), .text(person.name), .text(person.document.kind.rawValue),
                .text(person.document.value), .text(person.series), .integer(at.milliseconds),
            ]
        )
        if let employer = person.employer { try employ(person.id, at: employer, from: at, in: tx) }
    }

    private static func employ(
        _ person: PersonID,
        at organisation: OrganisationID,
        from: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "INSERT INTO employment (person_id, organisation_id, began_at) VALUES (?, ?, ?)",
            [.text(person.text), .text(organisation.text), .integer(from.milliseconds)]
        )
    }

    public static func isEmpty(in sql: any SQLReader) throws -> Bool {
        try sql.first("SELECT id FROM person LIMIT 1") { try $0.text() } == nil
    }

    private static func read(_ row: inout SQLRow) throws -> KnownPerson {
        let id = PersonID(stored: try row.text())
        let name = try row.text()
        let kind: DocumentKind = try word(try row.text(), of: "person.document_kind")
        let document = DocumentNumber(stored: try row.text(), kind: kind)
        let series = try row.text()
        let employer = row.optionalText().map(OrganisationID.init(stored:))
        let region = row.optionalText().flatMap(RegionCode.init)
        return KnownPerson(
            person: Person(id: id, name: name, document: document, series: series, employer: employer),
            scope: PersonScope(person: id, series: series, employer: employer, region: region),
            employerName: row.optionalText()
        )
    }
}

/// A person together with what `Access` must know of them.
public struct KnownPerson: Hashable, Sendable {
    public let person: Person
    public let scope: PersonScope
    public let employerName: String?
}
