public import Domain
public import SQLDatabase

/// The applications of organisations in the database. The secret of each is stored as its hash.
public enum Registrations {
    private static let columns = """
        id, name, credit_code, kinds, region_code, managing_region_code, contact_name, contact_telephone, manager_name,
        manager_login, state, version, sent_at, reason
        """

    /// Adds an application.
    public static func add(_ it: Registration, secretHash: String, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO registration (\(columns), name_key, secret_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.id(it.id)] + values(it) + [.text(secretHash)]
        )
    }

    /// Stores a new version of an application.
    /// - Returns: `false` if the stored version is not the one before it. Nothing is then stored.
    public static func put(
        _ it: Registration,
        decidedBy: AccountID? = nil,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            """
            UPDATE registration SET name = ?, credit_code = ?, kinds = ?, region_code = ?, managing_region_code = ?,
                contact_name = ?, contact_telephone = ?, manager_name = ?, manager_login = ?, state = ?, version = ?,
                sent_at = ?, reason = ?, name_key = ?, decided_by = ?
            WHERE id = ? AND version = ?
            """,
            values(it) + [.id(decidedBy), .id(it.id), .integer(it.version - 1)]
        ) > 0
    }

    private static func values(_ it: Registration) -> [SQLValue] {
        let details = it.details
        return [
            .text(details.name), .text(details.creditCode), .integer(OrganisationKinds.mask(details.kinds)),
            .text(details.region.text), .text(details.managingRegion.text), .text(details.contact.name),
            .text(details.contact.telephone), .text(details.manager.name), .text(details.manager.login),
            .text(it.state.rawValue), .integer(it.version), .integer(it.sentAt.milliseconds), .text(it.reason),
            .text(OrganisationName.key(details.name)),
        ]
    }

    /// Returns an application, or `nil` if there is none.
    public static func find(_ id: OrganisationID, in sql: any SQLReader) throws -> Registration? {
        try sql.first("SELECT \(columns) FROM registration WHERE id = ?", [.id(id)], read)
    }

    /// Returns the application with this secret, or `nil` if there is none.
    public static func find(secretHash: String, in sql: any SQLReader) throws -> Registration? {
        try sql.first("SELECT \(columns) FROM registration WHERE secret_hash = ?", [.text(secretHash)], read)
    }

    /// Returns the application with this credit code that waits or was returned, or `nil` if there is none.
    public static func open(creditCode: String, in sql: any SQLReader) throws -> Registration? {
        try sql.first(
            "SELECT \(columns) FROM registration WHERE credit_code = ? AND state IN ('pending', 'returned')",
            [.text(creditCode)],
            read
        )
    }

    /// Returns the applications in a state that one of the regions manages, starting with the oldest.
    public static func list(
        _ state: Registration.State,
        in regions: [RegionCode],
        page: Int,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [Registration] {
        let skipped = (max(1, page) - 1) * pageSize
        let found = try LinesOfRegions(
            columns: columns,
            table: "registration",
            condition: "state = ?",
            values: [.text(state.rawValue)],
            order: "sent_at, id"
        ).first(skipped + pageSize, of: regions, in: sql, read)
        return Array(found.sorted { ($0.sentAt, $0.id) < ($1.sentAt, $1.id) }.dropFirst(skipped).prefix(pageSize))
    }

    /// The most applications that are counted.
    public static let reach = 1_000

    /// Returns the number of waiting applications in a region and in those below it.
    public static func waiting(in region: RegionCode, in sql: any SQLReader) throws -> BoundedCount {
        let found = try sql.count(
            """
            SELECT count(*) FROM (SELECT 1 FROM region_within w JOIN registration r
                ON r.managing_region_code = w.region_code AND r.state = 'pending'
                WHERE w.ancestor_code = ? LIMIT ?) x
            """,
            [.text(region.text), .integer(reach + 1)]
        )
        return BoundedCount(min(found, reach), isExact: found <= reach)
    }

    private static func read(_ row: inout SQLRow) throws -> Registration {
        let id = OrganisationID(bits: try row.identifier())
        let (name, creditCode) = (try row.text(), try row.text())
        let kinds = OrganisationKinds.kinds(try row.integer())
        guard let region = RegionCode(try row.text()), let managingRegion = RegionCode(try row.text()) else {
            throw StoreFailure.unreadable(column: "registration.region_code")
        }
        let details = Registration.Details(
            name: name,
            creditCode: creditCode,
            kinds: kinds,
            region: region,
            managingRegion: managingRegion,
            contact: Registration.Contact(name: try row.text(), telephone: try row.text()),
            manager: Registration.Manager(name: try row.text(), login: try row.text())
        )
        return Registration(
            id: id,
            details: details,
            state: try word(try row.text(), of: "registration.state"),
            version: try row.integer(),
            sentAt: Instant(milliseconds: try row.integer()),
            reason: row.optionalText()
        )
    }
}
