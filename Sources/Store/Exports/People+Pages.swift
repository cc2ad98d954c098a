public import Domain
public import SQLDatabase

/// The people that an export contains, within a scope.
public struct ExportFilter: Hashable, Sendable {
    /// A part of the present employer's name, or empty text for all employers.
    public var employer: String
    /// The id of a series, or `nil` for all series.
    public var series: String?
    /// The year for `met` and `having`.
    public var year: Int
    /// Only people who have met the year if `true`, only people who have not if `false`, or all if `nil`.
    public var met: Bool?
    /// Only people with a record of the year in one of these states, or all people if it is `nil`.
    public var having: [RecordStatus]?

    /// Creates an export filter.
    public init(
        employer: String = "",
        series: String? = nil,
        year: Int,
        met: Bool? = nil,
        having: [RecordStatus]? = nil
    ) {
        self.employer = employer
        self.series = series
        self.year = year
        self.met = met
        self.having = having
    }
}

/// A person with the data that exported lists contain.
public struct RegisteredPerson: Hashable, Sendable {
    public let known: KnownPerson
    /// The credit code of the present employer.
    public let creditCode: String?
    public let account: Account.State?
}

extension People {
    /// Returns the next people in a scope, in the order of their ids. Each page starts after the last id of the
    /// previous one, so later pages are as fast as the first.
    public static func page(
        _ scope: Scope,
        _ filter: ExportFilter,
        after last: PersonID?,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [RegisteredPerson] {
        // An organisation has few people among many, so the query starts from its employments, in their order.
        let isEmployersOnly = if case .people = scope { true } else { false }
        let key = isEmployersOnly ? "e.person_id" : "p.id"
        let (condition, values) = conditions(scope, filter)
        let page = try sql.rows(
            """
            SELECT p.id, p.name, p.document_kind, p.document_number, p.series, e.organisation_id,
                o.managing_region_code, o.name, o.credit_code, a.state
            FROM person p
            \(isEmployersOnly ? "" : "LEFT ")JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = e.organisation_id
            LEFT JOIN account a ON a.person_id = p.id
            WHERE \(condition) AND \(key) > ? ORDER BY \(key) LIMIT ?
            """,
            values + [.id(last ?? .zero), .integer(limit)],
            readRegistered
        )
        let known = try page.map(\.known).withFacts(in: sql)
        return zip(page, known).map { RegisteredPerson(known: $1, creditCode: $0.creditCode, account: $0.account) }
    }

    private static func conditions(_ scope: Scope, _ filter: ExportFilter) -> (String, [SQLValue]) {
        var (condition, values) = within(scope)
        if let series = filter.series {
            condition += " AND p.series = ?"
            values.append(.text(series))
        }
        if !filter.employer.isEmpty {
            condition += " AND o.name_key LIKE ? ESCAPE '\\'"
            values.append(.text(pattern(containing: OrganisationName.key(filter.employer))))
        }
        if let met = filter.met {
            condition += " AND \(met ? "" : "NOT ")\(hasMet)"
            values.append(.integer(filter.year))
        }
        if let states = filter.having {
            condition += " AND \(hasRecord(in: states))"
            values += [.integer(filter.year)] + states.map { .code($0) }
        }
        return (condition, values)
    }

    private static let hasMet = """
        EXISTS (SELECT 1 FROM standing s WHERE s.credit_year = ? AND s.person_id = p.id AND s.met = 1)
        """

    private static func hasRecord(in states: [RecordStatus]) -> String {
        """
        EXISTS (SELECT 1 FROM record r WHERE r.person_id = p.id AND r.credit_year = ?
            AND r.status IN (\(placeholders(states.count))))
        """
    }

    private static func pattern(containing text: String) -> String {
        "%" + text.map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "%"
    }

    private static func readRegistered(_ row: inout SQLRow) throws -> RegisteredPerson {
        let id = PersonID(bits: try row.identifier())
        let name = try row.text()
        let kind: DocumentKind = try word(try row.text(), of: "person.document_kind")
        let document = DocumentNumber(stored: try row.text(), kind: kind)
        let series = try row.text()
        let employer = try row.optionalIdentifier().map(OrganisationID.init(bits:))
        let region = row.optionalText().flatMap(RegionCode.init)
        let known = KnownPerson(
            person: Person(id: id, name: name, document: document, series: series, employer: employer),
            scope: PersonScope(person: id, series: series, employer: employer, region: region),
            employerName: row.optionalText()
        )
        return RegisteredPerson(
            known: known,
            creditCode: row.optionalText(),
            account: try row.optionalText().map { try word($0, of: "account.state") }
        )
    }
}
