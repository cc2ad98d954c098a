public import Domain
public import SQLDatabase

/// Where a database keeps its copy of the tree of regions: a province's, and every other region that is in use.
public enum Regions {
    /// Whether the copy is of this tree.
    public static func isKept(_ tree: RegionTree, of province: RegionCode, in sql: any SQLReader) throws -> Bool {
        try sql.count(
            "SELECT count(*) FROM region_tree WHERE province_code = ? AND fingerprint = ?",
            [.text(province.text), .text(tree.fingerprint)]
        ) > 0
    }

    /// Makes the copy one of this tree. Regions that the tree has lost stay: organisations may stand in them.
    /// - Returns: codes of a jurisdiction's own that the tree has lost; nobody but themselves looks after what is there.
    @discardableResult
    public static func keep(
        _ tree: RegionTree,
        of province: RegionCode,
        in tx: any SQLTransaction
    ) throws -> [RegionCode] {
        let held = try tx.rows("SELECT code FROM region ORDER BY code", []) { RegionCode(try $0.text()) }
        let used = held.compactMap(\.self)
        try tx.execute("DELETE FROM region_within")
        try tx.execute("DELETE FROM region_tree")
        try put(tree.codes(within: province) + used, of: tree, in: tx)
        try tx.execute(
            "INSERT INTO region_tree (province_code, fingerprint) VALUES (?, ?)",
            [.text(province.text), .text(tree.fingerprint)]
        )
        return used.filter { !$0.isNational && tree.region($0) == nil }
    }

    /// Adds regions with all that they lie in, or puts them where they lie now.
    public static func put(_ codes: [RegionCode], of tree: RegionTree, in tx: any SQLTransaction) throws {
        let ancestors = codes.map { code in (code: code, above: tree.ancestors(of: code)) }
        var known: Set<RegionCode> = []
        // From the top, so that what a region lies in is there before it.
        let all = ancestors.flatMap { one in one.above.reversed().map(\.code) + [one.code] }
        let new = all.filter { known.insert($0).inserted }
        try tx.execute(
            """
            INSERT INTO region (code, name, parent_code) VALUES (?, ?, ?) ON CONFLICT (code) DO UPDATE SET
                name = CASE WHEN excluded.name = excluded.code THEN region.name ELSE excluded.name END,
                parent_code = excluded.parent_code
            """,
            rows: new.map { code in
                let name = tree.region(code)?.name ?? code.text
                return [.text(code.text), .text(name), .text(tree.parent(of: code)?.text)]
            }
        )
        let lines = Dictionary(ancestors.map { ($0.code, $0.above) }) { first, _ in first }
        try tx.execute(
            """
            INSERT INTO region_within (ancestor_code, region_code, steps) VALUES (?, ?, ?)
            ON CONFLICT (ancestor_code, region_code) DO UPDATE SET steps = excluded.steps
            """,
            rows: new.flatMap { code in
                (lines[code] ?? tree.ancestors(of: code)).map { above in
                    [.text(above.code.text), .text(code.text), .integer(above.steps)]
                }
            }
        )
    }

    public static func name(of code: RegionCode, in sql: any SQLReader) throws -> String? {
        try sql.first("SELECT name FROM region WHERE code = ?", [.text(code.text)]) { try $0.text() }
    }

    /// The condition that a column's region is one of some or lies in it; the values are the regions.
    static func isWithin(_ column: String, count: Int) -> String {
        """
        EXISTS (SELECT 1 FROM region_within w WHERE w.ancestor_code IN (\(placeholders(count)))
            AND w.region_code = \(column))
        """
    }
}
