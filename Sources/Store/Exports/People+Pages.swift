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
    /// Returns the people in a scope, in the order of their ids, as far as their employers and their series decide.
    /// `registered` checks the rest of the filter.
    ///
    /// The queries begin with the regions and the employers, so their cost depends on the people in the scope and not on
    /// all others. SQLite keeps the order of a `CROSS JOIN`. The queries see one state of the database. So an export
    /// contains everybody once, also somebody who changes the employer meanwhile. The result needs 16 bytes for each
    /// person.
    public static func all(_ scope: Scope, _ filter: ExportFilter, in sql: any SQLReader) throws -> [PersonID] {
        let series = seriesConditions(scope, filter)
        let employers = try employers(scope, filter, in: sql)
        return try sql.rows(
            for: employers,
            { .id($0) },
            values: series.map { .text($0) },
            {
                """
                SELECT e.person_id FROM organisation o
                CROSS JOIN employment e\(series.isEmpty ? "" : " CROSS JOIN person p")
                WHERE \(series.map { _ in "p.id = e.person_id AND p.series = ? AND " }.joined())o.id IN (\($0))
                    AND e.organisation_id = o.id AND e.ended_at IS NULL
                """
            }
        ) { PersonID(bits: try $0.identifier()) }.sorted()
    }

    /// Returns those of the people who are in the scope and meet the filter at this moment, in the order of their ids.
    public static func registered(
        _ people: [PersonID],
        _ scope: Scope,
        _ filter: ExportFilter,
        in sql: any SQLReader
    ) throws -> [RegisteredPerson] {
        let (condition, values) = conditions(scope, filter)
        let found = try sql.rows(
            for: people,
            { .id($0) },
            values: values,
            {
                """
                SELECT p.id, p.name, p.document_kind, p.document_number, p.series, e.organisation_id,
                    o.managing_region_code, o.name, o.credit_code, a.state
                FROM person p
                JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
                JOIN organisation o ON o.id = e.organisation_id
                LEFT JOIN account a ON a.person_id = p.id
                WHERE \(condition) AND p.id IN (\($0))
                """
            },
            readRegistered
        ).sorted { $0.known.person.id < $1.known.person.id }
        let known = try found.map(\.known).withFacts(in: sql)
        return zip(found, known).map { RegisteredPerson(known: $1, creditCode: $0.creditCode, account: $0.account) }
    }

    private static func employers(
        _ scope: Scope,
        _ filter: ExportFilter,
        in sql: any SQLReader
    ) throws -> [OrganisationID] {
        switch scope {
        case .people(let organisation): return [organisation]
        case .region(let region), .series(_, let region):
            let isNamed = filter.employer.isEmpty ? "" : " AND o.name_key LIKE ? ESCAPE '\\'"
            return try sql.rows(
                """
                SELECT o.id FROM region_within w CROSS JOIN organisation o
                WHERE w.ancestor_code = ? AND o.managing_region_code = w.region_code\(isNamed)
                """,
                [.text(region.text)] + (isNamed.isEmpty ? [] : [.text(pattern(filter.employer))])
            ) { OrganisationID(bits: try $0.identifier()) }
        case .projects, .nobody: return []
        }
    }

    private static func seriesConditions(_ scope: Scope, _ filter: ExportFilter) -> [String] {
        let own: String? = if case .series(let series, _) = scope { series } else { nil }
        return [own, filter.series].compactMap(\.self)
    }

    private static func conditions(_ scope: Scope, _ filter: ExportFilter) -> (String, [SQLValue]) {
        var (condition, values) = within(scope)
        if let series = filter.series {
            condition += " AND p.series = ?"
            values.append(.text(series))
        }
        if !filter.employer.isEmpty {
            condition += " AND o.name_key LIKE ? ESCAPE '\\'"
            values.append(.text(pattern(filter.employer)))
        }
        if let met = filter.met {
            condition += " AND \(met ? "" : "NOT ")\(hasMet)"
            values.append(.year(filter.year))
        }
        if let states = filter.having {
            condition += " AND \(hasRecord(in: states))"
            values += [.year(filter.year)] + states.map { .code($0) }
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

    /// Returns the pattern for the names of organisations that contain a text.
    private static func pattern(_ name: String) -> String {
        let key = OrganisationName.key(name)
        return "%" + key.map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "%"
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
