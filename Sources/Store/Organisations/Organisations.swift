public import Domain
public import SQLDatabase

/// The organisations in the database.
public enum Organisations {
    static let columns = columns("")

    private static let own = [
        "id", "name", "kind", "other_kinds", "credit_code", "region_code", "managing_region_code", "state",
    ]

    /// The columns that `read` reads.
    /// - Parameter table: The short name of the table in the query, with its dot.
    static func columns(_ table: String) -> String { own.map { table + $0 }.joined(separator: ", ") }

    /// Returns an organisation, or `nil` if there is none.
    public static func find(_ id: OrganisationID, in sql: any SQLReader) throws -> Organisation? {
        try sql.first("SELECT \(columns) FROM organisation WHERE id = ?", [.id(id)], read)
    }

    /// Returns the organisations with these ids.
    public static func find(
        _ ids: Set<OrganisationID>,
        in sql: any SQLReader
    ) throws -> [OrganisationID: Organisation] {
        let found = try sql.rows(
            for: ids.sorted(),
            { .id($0) },
            { "SELECT \(columns) FROM organisation WHERE id IN (\($0))" },
            read
        )
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Returns the organisation.
    /// - Throws: `LookupFailure.missing` if there is no such organisation.
    public static func require(_ id: OrganisationID, in sql: any SQLReader) throws -> Organisation {
        guard let organisation = try find(id, in: sql) else { throw LookupFailure.missing("organisation") }
        return organisation
    }

    /// Returns all employers and agencies with this name, compared as in `OrganisationName`. Several may have the same
    /// name.
    public static func employers(named name: String, in sql: any SQLReader) throws -> [Organisation] {
        try sql.rows(
            """
            SELECT \(columns) FROM organisation WHERE name_key = ? AND (kind IN ('employer', 'agency') OR other_kinds & \(OrganisationKinds.employers) <> 0)
            ORDER BY id
            """,
            [.text(OrganisationName.key(name))],
            read
        )
    }

    /// Returns the organisation with this credit code, or `nil` if there is none.
    public static func find(creditCode: String, in sql: any SQLReader) throws -> Organisation? {
        try sql.first("SELECT \(columns) FROM organisation WHERE credit_code = ?", [.text(creditCode)], read)
    }

    /// Adds an organisation.
    public static func add(_ organisation: Organisation, at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO organisation (\(columns), created_at, name_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .id(organisation.id), .text(organisation.name), .text(organisation.kind.rawValue),
                .integer(OrganisationKinds.mask(organisation.kinds.subtracting([organisation.kind]))),
                .text(organisation.creditCode), .text(organisation.region.text),
                .text(organisation.managingRegion.text), .text(organisation.state.rawValue),
                .integer(at.milliseconds),
                .text(OrganisationName.key(organisation.name)),
            ]
        )
    }

    /// Returns all organisations of any kind with this name, compared as in `OrganisationName`.
    public static func list(named name: String, in sql: any SQLReader) throws -> [Organisation] {
        try sql.rows(
            "SELECT \(columns) FROM organisation WHERE name_key = ? ORDER BY created_at, id",
            [.text(OrganisationName.key(name))],
            read
        )
    }

    /// Returns all organisations of a kind, or of every kind, with the names of their regions. They are sorted by
    /// region and name.
    public static func all(
        _ kind: Organisation.Kind?,
        in sql: any SQLReader
    ) throws -> [(organisation: Organisation, region: String)] {
        try sql.rows(
            """
            SELECT \(columns("o.")), r.name
            FROM organisation o
            JOIN region r ON r.code = o.region_code
            \(kind == nil ? "" : "WHERE o.kind = ? OR o.other_kinds & ? <> 0") ORDER BY o.region_code, o.name, o.id
            """,
            kind.map { [.text($0.rawValue), .integer(OrganisationKinds.mask([$0]))] } ?? []
        ) { row in (try read(&row), try row.text()) }
    }

    static func read(_ row: inout SQLRow) throws -> Organisation {
        let id = OrganisationID(bits: try row.identifier())
        let name = try row.text()
        let kind: Organisation.Kind = try word(try row.text(), of: "organisation.kind")
        let others = OrganisationKinds.kinds(try row.integer())
        let creditCode = row.optionalText()
        guard let region = RegionCode(try row.text()) else { throw StoreFailure.unreadable(column: "region_code") }
        let managingRegion = row.optionalText().flatMap(RegionCode.init)
        return Organisation(
            id: id,
            name: name,
            kind: kind,
            and: others,
            creditCode: creditCode,
            region: region,
            managingRegion: managingRegion,
            state: try word(try row.text(), of: "organisation.state")
        )
    }
}

extension Organisations {
    /// Returns the HR authority of a region, under any code of the region.
    public static func authority(of region: RegionCode, in sql: any SQLReader) throws -> Organisation? {
        try sql.first(
            """
            SELECT \(columns) FROM organisation WHERE kind = 'hr-authority' AND (region_code = ? OR region_code IN
                (SELECT w.ancestor_code FROM region_within w WHERE w.region_code = ? AND w.steps = 0))
            ORDER BY created_at, id LIMIT 1
            """,
            [.text(region.text), .text(region.text)],
            read
        )
    }

    /// Returns the HR authority of a region, or of the nearest region above it that has one.
    public static func authority(above region: RegionCode, in sql: any SQLReader) throws -> Organisation? {
        try sql.first(
            """
            SELECT \(columns("o."))
            FROM region_within w JOIN organisation o ON o.region_code = w.ancestor_code AND o.kind = 'hr-authority'
            WHERE w.region_code = ? ORDER BY w.steps, o.created_at, o.id LIMIT 1
            """,
            [.text(region.text)],
            read
        )
    }
}
