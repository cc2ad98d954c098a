public import Domain
public import SQLDatabase

/// The people who hold offices at an organisation.
public enum Holders {
    /// An office with the account that holds it.
    public struct Holder: Hashable, Sendable {
        public let office: Office
        public let account: AccountID
        public let name: String
        /// The name with which the account signs in, or `nil` for a person's own account.
        public let login: String?
        public let state: Account.State
        public let isLocked: Bool
        public let term: OfficeTerm
    }

    private static let columns = """
        s.id, s.role, s.organisation_id, s.region_code, s.series, a.id, a.name, a.login, a.state, a.locked_at,
        s.begins_at, s.ends_at
        """

    /// The most offices of one organisation that are listed.
    public static let most = 500

    /// Returns the offices at an organisation that have not ended, in the order of their roles and names.
    public static func list(at organisation: OrganisationID, in sql: any SQLReader) throws -> [Holder] {
        try sql.rows(
            """
            SELECT \(columns) FROM assignment s JOIN account a ON a.id = s.account_id
            WHERE s.organisation_id = ? AND s.ended_at IS NULL ORDER BY s.role, a.name, s.id LIMIT \(most)
            """,
            [.id(organisation)],
            read
        )
    }

    /// Returns an office that has not ended, with its holder.
    public static func find(_ id: OfficeID, in sql: any SQLReader) throws -> Holder? {
        try sql.first(
            """
            SELECT \(columns) FROM assignment s JOIN account a ON a.id = s.account_id
            WHERE s.id = ? AND s.ended_at IS NULL
            """,
            [.id(id)],
            read
        )
    }

    /// Returns the number of other accounts that can act in one of the roles at an organisation now, and have no last
    /// day.
    public static func successors(
        of account: AccountID,
        in roles: [Role],
        at organisation: OrganisationID,
        now: Instant,
        in sql: any SQLReader
    ) throws -> Int {
        try sql.count(
            """
            SELECT count(*) FROM assignment s JOIN account a ON a.id = s.account_id
            WHERE s.organisation_id = ? AND s.role IN (\(placeholders(roles.count))) AND s.ended_at IS NULL
                AND s.account_id <> ? AND a.state = 'active' AND a.locked_at IS NULL AND s.ends_at IS NULL
                AND (s.begins_at IS NULL OR s.begins_at <= ?)
            """,
            [.id(organisation)] + roles.map { .text($0.rawValue) } + [.id(account), .integer(now.milliseconds)]
        )
    }

    private static func read(_ row: inout SQLRow) throws -> Holder {
        let id = OfficeID(bits: try row.identifier())
        let role: Role = try word(try row.text(), of: "assignment.role")
        let organisation = OrganisationID(bits: try row.identifier())
        let office = Office(
            id: id,
            role: role,
            organisation: organisation,
            region: row.optionalText().flatMap(RegionCode.init),
            series: row.optionalText()
        )
        return Holder(
            office: office,
            account: AccountID(bits: try row.identifier()),
            name: try row.text(),
            login: row.optionalText(),
            state: try word(try row.text(), of: "account.state"),
            isLocked: row.optionalInteger() != nil,
            term: OfficeTerm(
                begins: row.optionalInteger().map { Instant(milliseconds: $0) },
                ends: row.optionalInteger().map { Instant(milliseconds: $0) }
            )
        )
    }
}
