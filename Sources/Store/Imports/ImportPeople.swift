public import Domain
public import SQLDatabase

/// The new people of batches. They are listed for the user before the commit, and for the undo after it.
public enum ImportPeople {
    private static let select = """
        SELECT i.document_number, i.document_kind, i.first_row, i.name, i.organisation_id, o.name, i.series, i.person_id, i.enrolled_at
        FROM import_person i LEFT JOIN organisation o ON o.id = i.organisation_id
        """

    /// Adds people, or updates them if they are in the list.
    public static func add(_ people: [ImportPerson], to batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO import_person
                (batch_id, document_number, document_kind, first_row, name, organisation_id, series, person_id, enrolled_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (batch_id, document_number, document_kind) DO UPDATE SET person_id = excluded.person_id,
                enrolled_at = excluded.enrolled_at
            """,
            rows: people.map { person in
                [
                    .id(batch), .text(person.document.value), .text(person.document.kind.rawValue),
                    .integer(person.firstRow), .text(person.name), .id(person.employer),
                    .text(person.series), .id(person.person), .integer(person.enrolledAt?.milliseconds),
                ]
            }
        )
    }

    /// Returns the given documents that belong to new people of a batch.
    public static func listed(
        _ documents: [DocumentNumber],
        of batch: BatchID,
        in sql: any SQLReader
    ) throws -> Set<DocumentNumber> {
        let found = try sql.rows(
            for: documents,
            { .text($0.value) },
            values: [.id(batch)],
            {
                """
                SELECT document_number, document_kind FROM import_person
                WHERE batch_id = ? AND document_number IN (\($0))
                """
            }
        ) { row in
            DocumentNumber(
                stored: try row.text(),
                kind: try word(try row.text(), of: "import_person.document_kind")
            )
        }
        return Set(found)
    }

    /// Returns one page of the new people, in the order of the sheet.
    /// - Parameter isAdded: Whether to return only the people whom the batch has registered.
    public static func list(
        _ batch: BatchID,
        isAdded: Bool = false,
        page: Int = 1,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [ImportPerson] {
        try sql.rows(
            """
            \(select) WHERE i.batch_id = ?\(isAdded ? " AND i.person_id IS NOT NULL" : "")
            ORDER BY i.first_row LIMIT ? OFFSET ?
            """,
            [.id(batch), .integer(limit), .integer((max(1, page) - 1) * limit)],
            read
        )
    }

    /// Returns the next people whom the batch has registered or employed, in the order of their ids.
    public static func added(
        by batch: BatchID,
        after last: PersonID?,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [PersonID] {
        try sql.rows(
            """
            SELECT person_id FROM import_person WHERE batch_id = ? AND person_id > ? ORDER BY person_id LIMIT ?
            """,
            [.id(batch), .id(last ?? .zero), .integer(limit)]
        ) { PersonID(bits: try $0.identifier()) }
    }

    /// An employment that a batch has given a person.
    public struct Enrolment: Hashable, Sendable {
        public let person: PersonID
        public let employer: OrganisationID
        public let began: Instant

        /// Creates an enrolment.
        public init(person: PersonID, employer: OrganisationID, began: Instant) {
            self.person = person
            self.employer = employer
            self.began = began
        }
    }

    /// Returns the employments that a batch has given these people.
    public static func enrolments(
        of people: [PersonID],
        by batch: BatchID,
        in sql: any SQLReader
    ) throws -> [Enrolment] {
        try sql.rows(
            for: people,
            { .id($0) },
            values: [.id(batch)],
            {
                """
                SELECT person_id, organisation_id, enrolled_at FROM import_person
                WHERE batch_id = ? AND organisation_id IS NOT NULL AND enrolled_at IS NOT NULL AND person_id IN (\($0))
                """
            }
        ) { row in
            Enrolment(
                person: PersonID(bits: try row.identifier()),
                employer: OrganisationID(bits: try row.identifier()),
                began: Instant(milliseconds: try row.integer())
            )
        }
    }

    /// Returns the first people whom the batch has registered or employed and who have no account in use, in the order
    /// of their ids.
    public static func withoutAccount(by batch: BatchID, limit: Int, in sql: any SQLReader) throws -> [PersonID] {
        try sql.rows(
            """
            SELECT i.person_id FROM import_person i LEFT JOIN account a ON a.person_id = i.person_id
            WHERE i.batch_id = ? AND i.person_id IS NOT NULL AND (a.state IS NULL OR a.state <> 'active')
            ORDER BY i.person_id LIMIT ?
            """,
            [.id(batch), .integer(limit)]
        ) { PersonID(bits: try $0.identifier()) }
    }

    /// Keeps these people in the list, but removes the ids of their registrations.
    public static func forget(_ people: [PersonID], of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE import_person SET person_id = NULL WHERE batch_id = ? AND person_id = ?",
            rows: people.map { [.id(batch), .id($0)] }
        )
    }

    private static func read(_ row: inout SQLRow) throws -> ImportPerson {
        let number = try row.text()
        let kind: DocumentKind = try word(try row.text(), of: "import_person.document_kind")
        let firstRow = try row.integer()
        return ImportPerson(
            document: DocumentNumber(stored: number, kind: kind),
            name: try row.text(),
            firstRow: firstRow,
            employer: try row.optionalIdentifier().map(OrganisationID.init(bits:)),
            employerName: row.optionalText(),
            series: try row.text(),
            person: try row.optionalIdentifier().map(PersonID.init(bits:)),
            enrolledAt: row.optionalInteger().map(Instant.init(milliseconds:))
        )
    }
}
