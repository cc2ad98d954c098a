public import Domain
public import SQLDatabase

/// The organisations that a region manages, with those of the regions below it.
extension Organisations {
    /// Returns one page of the organisations in a state that one of the regions manages, in the order of their names.
    public static func list(
        _ state: Organisation.State,
        in regions: [RegionCode],
        page: Int,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [Organisation] {
        let skipped = (max(1, page) - 1) * pageSize
        let found = try LinesOfRegions(
            columns: columns + ", name_key",
            table: "organisation",
            condition: "state = ?",
            values: [.text(state.rawValue)],
            order: "name_key, id"
        ).first(skipped + pageSize, of: regions, in: sql) { row in (try read(&row), try row.text()) }
        let sorted = found.sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        return sorted.dropFirst(skipped).prefix(pageSize).map(\.0)
    }

    /// The most organisations with similar names among which a search looks for those of its region.
    static let searched = 2_000

    /// Returns the organisations whose name, or a former name, begins with a text, and that a region or one below it
    /// manages.
    /// - Parameter limit: The most organisations to return.
    public static func search(
        _ text: String,
        in region: RegionCode,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [Organisation] {
        let key = OrganisationName.key(text)
        let range: [SQLValue] = [.text(key), .text(key + "\u{10FFFF}"), .integer(searched)]
        // Each part reads an index, and at most so many names of it.
        let found = try sql.rows(
            """
            SELECT \(columns("o.")), o.name_key FROM (
                SELECT id FROM (SELECT id FROM organisation WHERE name_key >= ? AND name_key < ?
                    ORDER BY name_key LIMIT ?) a
                UNION
                SELECT organisation_id FROM (SELECT organisation_id FROM former_name
                    WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?) b
            ) n JOIN organisation o ON o.id = n.id
            JOIN region_within w ON w.ancestor_code = ? AND w.region_code = o.managing_region_code
            LIMIT ?
            """,
            range + range + [.text(region.text), .integer(limit)]
        ) { row in (try read(&row), try row.text()) }
        return found.sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }.map(\.0)
    }

    /// Permits or forbids acting for an organisation.
    /// - Returns: `false` if it was not in the state before.
    public static func set(
        _ state: Organisation.State,
        of id: OrganisationID,
        was old: Organisation.State,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            "UPDATE organisation SET state = ? WHERE id = ? AND state = ?",
            [.text(state.rawValue), .id(id), .text(old.rawValue)]
        ) > 0
    }

    /// Gives an organisation another name, and keeps the former one.
    /// - Returns: `false` if it does not have the former name. Nothing is then stored.
    public static func rename(
        _ organisation: Organisation,
        to name: String,
        lastDay: Day,
        by account: AccountID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        let isChanged = try tx.execute(
            "UPDATE organisation SET name = ?, name_key = ? WHERE id = ? AND name = ?",
            [.text(name), .text(OrganisationName.key(name)), .id(organisation.id), .text(organisation.name)]
        )
        guard isChanged > 0 else { return false }
        try tx.execute(
            """
            INSERT INTO former_name (organisation_id, name, name_key, last_day, changed_at, changed_by)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .id(organisation.id), .text(organisation.name), .text(OrganisationName.key(organisation.name)),
                .text(lastDay.iso), .integer(at.milliseconds), .id(account),
            ]
        )
        return true
    }

    /// Returns the former names of an organisation, newest first, with the last day of each.
    public static func formerNames(
        of id: OrganisationID,
        in sql: any SQLReader
    ) throws -> [(name: String, lastDay: Day)] {
        try sql.rows(
            "SELECT name, last_day FROM former_name WHERE organisation_id = ? ORDER BY changed_at DESC",
            [.id(id)]
        ) { row in
            let name = try row.text()
            guard let day = Day(iso: try row.text()) else { throw StoreFailure.unreadable(column: "last_day") }
            return (name, day)
        }
    }
}
