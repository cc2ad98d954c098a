public import Domain
public import SQLDatabase

/// The queries for approvals that wait.
extension Approvals {
    /// Returns one page of the approvals that wait within the scope of an office, starting with the oldest. Approvals
    /// with an empty place are in the scope of every office, so ask only for kinds for which the office has the power.
    /// - Parameters:
    ///   - asker: An account whose own requests are left out, or `nil` for all requests.
    ///   - page: The number of the page, starting at 1.
    public static func waiting(
        _ kinds: [ApprovalKind],
        for office: Office,
        notAskedBy asker: AccountID? = nil,
        page: Int = 1,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [Approval] {
        let skipped = (max(1, page) - 1) * pageSize
        let places = try WaitingPlace.all(of: office, in: sql)
        let lines = kinds.flatMap { kind in places.map { WaitingLine(kind: kind, place: $0, asker: asker) } }
        return Array(try WaitingLine.first(skipped + pageSize, of: lines, in: sql).dropFirst(skipped))
    }

    /// The most waiting requests that are counted.
    public static let reach = 1_000

    /// Returns the number of requests on all pages.
    /// - Parameter reach: The most requests that are counted.
    public static func count(
        _ kinds: [ApprovalKind],
        for office: Office,
        reach: Int = Approvals.reach,
        in sql: any SQLReader
    ) throws -> BoundedCount {
        let (condition, values) = within(kinds, office)
        let found = try sql.count(
            "SELECT count(*) FROM (SELECT 1 FROM approval a WHERE \(condition) LIMIT ?) x",
            values + [.integer(reach + 1)]
        )
        return BoundedCount(min(found, reach), isExact: found <= reach)
    }

    /// Returns the waiting approvals of a kind about a person, starting with the oldest.
    public static func waiting(
        _ kind: ApprovalKind,
        about person: PersonID,
        in sql: any SQLReader
    ) throws -> [Approval] {
        try sql.rows(
            """
            SELECT \(columns) FROM approval a WHERE a.person_id = ? AND a.state = 'waiting' AND a.kind = ?
            ORDER BY a.asked_at, a.id
            """,
            [.id(person), .text(kind.rawValue)],
            read
        )
    }

    /// Moves the waiting approvals about people to their present places. Call it with every change of employer.
    static func follow(_ people: [PersonID], in tx: any SQLTransaction) throws {
        let present = """
            FROM employment e JOIN organisation o ON o.id = e.organisation_id
            WHERE e.person_id = approval.person_id AND e.ended_at IS NULL
            """
        try tx.execute(
            """
            UPDATE approval SET organisation_id = (SELECT o.id \(present)),
                region_code = (SELECT o.managing_region_code \(present))
            WHERE person_id = ? AND state = 'waiting'
            """,
            rows: people.map { [.id($0)] }
        )
    }

    /// Returns the condition for the scope of an office. It is for counting: each part of the condition has its own
    /// index of waiting approvals, but no index has all parts in one order.
    static func within(_ kinds: [ApprovalKind], _ office: Office) -> (String, [SQLValue]) {
        let isInRegion = "a.region_code IN (SELECT w.region_code FROM region_within w WHERE w.ancestor_code = ?)"
        let own = SQLValue.id(office.organisation)
        var ways: [(String, [SQLValue])] = [
            ("a.organisation_id = ? AND a.person_id IS NULL", [own]),
            ("a.organisation_id IS NULL AND a.region_code IS NULL AND a.person_id IS NULL", []),
        ]
        switch office.scope {
        case .people(let organisation):
            ways.append(("a.organisation_id = ? AND a.person_id IS NOT NULL", [.id(organisation)]))
        case .region(let region): ways.append((isInRegion, [.text(region.text)]))
        case .series(let series, let region):
            let isOfSeries = "EXISTS (SELECT 1 FROM person p WHERE p.id = a.person_id AND p.series = ?)"
            ways.append(("\(isInRegion) AND \(isOfSeries)", [.text(region.text), .text(series)]))
        case .projects, .nobody: break
        }
        // The kind is in every part, because their indexes contain it.
        let isOfKind = "a.state = 'waiting' AND a.kind IN (\(placeholders(kinds.count)))"
        let condition = ways.map { "(\(isOfKind) AND \($0.0))" }.joined(separator: " OR ")
        return ("(\(condition))", ways.flatMap { way in kinds.map { .text($0.rawValue) } + way.1 })
    }
}
