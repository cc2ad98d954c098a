public import Domain
public import SQLDatabase

/// The offices that accounts hold and held. Ended offices stay, because records of past actions refer to them.
public enum Assignments {
    /// The columns of `assignment s` and `organisation o` that `readNamed` reads.
    static let named = "s.id, \(namedWithoutID)"
    static let namedWithoutID = "s.role, s.organisation_id, s.region_code, s.series, o.name"

    /// The condition that somebody may act in the office of `assignment s` at `organisation o`. Its two values are the
    /// present moment.
    static let isUsable = "\(isInTerm) AND o.state = 'active'"

    /// The condition that the office of `assignment s` has begun and not ended. Its two values are the present moment.
    static let isInTerm = """
        s.ended_at IS NULL AND (s.begins_at IS NULL OR s.begins_at <= ?) AND (s.ends_at IS NULL OR s.ends_at > ?)
        """

    /// Grants an office to an account.
    /// - Parameter term: When it begins and ends, if not at once and when somebody ends it.
    public static func grant(
        _ office: Office,
        to account: AccountID,
        for term: OfficeTerm = OfficeTerm(),
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO assignment (id, account_id, role, organisation_id, region_code, series, granted_at, begins_at,
                ends_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(office.id), .id(account), .text(office.role.rawValue),
                .id(office.organisation), .text(office.region?.text), .text(office.series),
                .integer(at.milliseconds), .integer(term.begins?.milliseconds), .integer(term.ends?.milliseconds),
            ]
        )
    }

    /// Ends the offices whose term is over, and returns their number.
    @discardableResult
    public static func endTerms(at now: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute(
            "UPDATE assignment SET ended_at = ends_at WHERE ended_at IS NULL AND ends_at IS NOT NULL AND ends_at <= ?",
            [.integer(now.milliseconds)]
        )
    }

    /// Ends an office.
    /// - Returns: Whether the office was held until now.
    @discardableResult
    public static func end(_ id: OfficeID, at: Instant, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            "UPDATE assignment SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
            [.integer(at.milliseconds), .id(id)]
        ) > 0
    }

    /// Returns the offices that an account holds now, oldest first.
    public static func held(by account: AccountID, in sql: any SQLReader) throws -> [Office] {
        try named(heldBy: account, in: sql).map(\.office)
    }

    /// Returns the offices that an account holds now, with the names of their organisations, oldest first.
    public static func named(heldBy account: AccountID, in sql: any SQLReader) throws -> [NamedOffice] {
        try sql.rows(
            """
            SELECT \(named) FROM assignment s JOIN organisation o ON o.id = s.organisation_id
            WHERE s.account_id = ? AND s.ended_at IS NULL ORDER BY s.granted_at, s.role, s.id
            """,
            [.id(account)],
            readNamed
        ).compactMap(\.self)
    }

    /// Returns the offices in which an account may act now, with the names of their organisations, oldest first.
    public static func usable(
        by account: AccountID,
        at now: Instant,
        in sql: any SQLReader
    ) throws -> [NamedOffice] {
        try sql.rows(
            """
            SELECT \(named) FROM assignment s JOIN organisation o ON o.id = s.organisation_id
            WHERE s.account_id = ? AND \(isUsable) ORDER BY s.granted_at, s.role, s.id
            """,
            [.id(account), .integer(now.milliseconds), .integer(now.milliseconds)],
            readNamed
        ).compactMap(\.self)
    }

    /// Returns whether an account may act in an office now.
    public static func isUsable(
        _ id: OfficeID,
        by account: AccountID,
        at now: Instant,
        in sql: any SQLReader
    ) throws -> Bool {
        try sql.count(
            """
            SELECT count(*) FROM assignment s JOIN organisation o ON o.id = s.organisation_id
            WHERE s.id = ? AND s.account_id = ? AND \(isUsable)
            """,
            [.id(id), .id(account), .integer(now.milliseconds), .integer(now.milliseconds)]
        ) > 0
    }

    /// Returns an office that is or was held.
    public static func find(_ id: OfficeID, in sql: any SQLReader) throws -> NamedOffice? {
        try sql.first(
            "SELECT \(named) FROM assignment s JOIN organisation o ON o.id = s.organisation_id WHERE s.id = ?",
            [.id(id)],
            readNamed
        ) ?? nil
    }

    /// Returns offices that are or were held.
    public static func find(_ ids: Set<OfficeID>, in sql: any SQLReader) throws -> [OfficeID: NamedOffice] {
        let found = try sql.rows(
            for: ids.sorted(),
            { .id($0) },
            {
                """
                SELECT \(named) FROM assignment s JOIN organisation o ON o.id = s.organisation_id WHERE s.id IN (\($0))
                """
            },
            readNamed
        )
        return Dictionary(found.compactMap(\.self).map { ($0.office.id, $0) }) { first, _ in first }
    }

    /// Returns those of the accounts that hold an office now.
    public static func holders(among accounts: [AccountID], in sql: any SQLReader) throws -> Set<AccountID> {
        let found = try sql.rows(
            for: accounts,
            { .id($0) },
            { "SELECT DISTINCT account_id FROM assignment WHERE ended_at IS NULL AND account_id IN (\($0))" }
        ) { AccountID(bits: try $0.identifier()) }
        return Set(found)
    }

    /// Returns the number of other active accounts that hold one of the roles at an organisation for a whole region.
    public static func holders(
        of roles: [Role],
        at organisation: OrganisationID,
        over region: RegionCode,
        except account: AccountID,
        in sql: any SQLReader
    ) throws -> Int {
        try sql.count(
            """
            SELECT count(DISTINCT s.account_id) FROM assignment s JOIN account a ON a.id = s.account_id
            WHERE s.organisation_id = ? AND s.role IN (\(placeholders(roles.count))) AND s.ended_at IS NULL
                AND s.account_id <> ? AND s.region_code = ? AND a.state = 'active' AND a.locked_at IS NULL
            """,
            [.id(organisation)] + roles.map { .text($0.rawValue) } + [.id(account), .text(region.text)]
        )
    }

    /// Reads an office. Returns `nil` if an outer join found none.
    static func readNamed(_ row: inout SQLRow) throws -> NamedOffice? {
        let id = try row.optionalIdentifier().map(OfficeID.init(bits:))
        let role = row.optionalText()
        let organisation = try row.optionalIdentifier().map(OrganisationID.init(bits:))
        let (region, series, name) = (row.optionalText(), row.optionalText(), row.optionalText())
        guard let id, let role, let organisation else { return nil }
        let office = Office(
            id: id,
            role: try word(role, of: "assignment.role"),
            organisation: organisation,
            region: region.flatMap(RegionCode.init),
            series: series
        )
        return NamedOffice(office, organisation: name ?? "")
    }
}
