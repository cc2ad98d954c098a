import Domain
import SQLDatabase

/// A place at which approvals wait, as far as an office sees them.
enum WaitingPlace {
    /// The organisation itself, not its people.
    case organisation(OrganisationID)
    case people(of: OrganisationID)
    /// A region, without those below it. With a series, only the people of this series.
    case region(String, series: String?)
    /// Approvals about nobody in particular.
    case nowhere

    /// Returns all places that an office sees. Of the regions below it, only those at which something waits.
    static func all(of office: Office, in sql: any SQLReader) throws -> [WaitingPlace] {
        let own: [WaitingPlace] = [.organisation(office.organisation), .nowhere]
        switch office.scope {
        case .people(let organisation): return own + [.people(of: organisation)]
        case .region(let region): return try own + regions(within: region, series: nil, in: sql)
        case .series(let series, let region): return try own + regions(within: region, series: series, in: sql)
        case .projects, .nobody: return own
        }
    }

    private static func regions(
        within region: RegionCode,
        series: String?,
        in sql: any SQLReader
    ) throws -> [WaitingPlace] {
        // With a limit, the engines look up each region. With EXISTS, PostgreSQL would read all that waits anywhere.
        let codes = try sql.rows(
            """
            SELECT w.region_code FROM region_within w WHERE w.ancestor_code = ? AND (
                SELECT 1 FROM approval a WHERE a.region_code = w.region_code AND a.state = 'waiting' LIMIT 1) = 1
            """,
            [.text(region.text)]
        ) { try $0.text() }
        // One of few numbers of places, so that the query of the lines stays prepared. No region has an empty code.
        var count = codes.isEmpty ? 0 : 1
        while count < codes.count { count *= 2 }
        return (codes + Array(repeating: "", count: count - codes.count)).map { .region($0, series: series) }
    }

    /// The condition for an `approval a`, with its values. Each case has its own index.
    var condition: (String, [SQLValue]) {
        switch self {
        case .organisation(let id): ("a.organisation_id = ? AND a.person_id IS NULL", [.id(id)])
        case .people(let id): ("a.organisation_id = ? AND a.person_id IS NOT NULL", [.id(id)])
        case .region(let code, nil): ("a.region_code = ?", [.text(code)])
        case .region(let code, let series?):
            (
                "a.region_code = ? AND EXISTS (SELECT 1 FROM person p WHERE p.id = a.person_id AND p.series = ?)",
                [.text(code), .text(series)]
            )
        case .nowhere: ("a.organisation_id IS NULL AND a.region_code IS NULL AND a.person_id IS NULL", [])
        }
    }
}
