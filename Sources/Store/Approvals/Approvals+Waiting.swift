public import Domain
public import SQLDatabase

/// What waits for an office to decide.
extension Approvals {
    /// One page of what waits within the scope of an office, oldest first. What waits at no place in particular is found
    /// by every office: ask for such kinds only where the office has their power.
    /// - Parameter page: from 1.
    public static func waiting(
        _ kinds: [ApprovalKind],
        for office: Office,
        page: Int = 1,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [Approval] {
        let (condition, values) = within(kinds, office)
        return try sql.rows(
            "SELECT \(columns) FROM approval a WHERE \(condition) ORDER BY a.asked_at, a.id LIMIT ? OFFSET ?",
            values + [.integer(pageSize), .integer((max(1, page) - 1) * pageSize)],
            read
        )
    }

    /// The number of declarations on all pages.
    public static func count(_ kinds: [ApprovalKind], for office: Office, in sql: any SQLReader) throws -> Int {
        let (condition, values) = within(kinds, office)
        return try sql.count("SELECT count(*) FROM approval a WHERE \(condition)", values)
    }

    /// Makes what waits about a person go where they are now. Belongs to every change of their employer.
    static func follow(_ person: PersonID, in tx: any SQLTransaction) throws {
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
            [.id(person)]
        )
    }

    /// Each of the ways in which an office can be the right one has an index of its own, of what waits.
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
        let condition = ways.map { "(a.state = 'waiting' AND \($0.0))" }.joined(separator: " OR ")
        return (
            "a.kind IN (\(placeholders(kinds.count))) AND (\(condition))",
            kinds.map { .text($0.rawValue) } + ways.flatMap(\.1)
        )
    }
}
