public import Domain
public import SQLDatabase

/// The copy of the tree of regions in the database. It contains the regions of a province, and all other regions in
/// use.
public enum Regions {
    /// Returns whether the copy is up to date with this tree.
    public static func isKept(_ tree: RegionTree, of province: RegionCode, in sql: any SQLReader) throws -> Bool {
        try sql.count(
            "SELECT count(*) FROM region_tree WHERE province_code = ? AND fingerprint = ?",
            [.text(province.text), .text(tree.fingerprint)]
        ) > 0
    }

    /// Makes a copy of this tree. Regions that the tree no longer contains stay, because organisations may lie in them.
    /// - Returns: A jurisdiction's own codes that the tree no longer contains. Only offices with exactly such a code
    ///   cover the people there.
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

    /// Adds or updates regions together with all regions in which they lie.
    public static func put(_ codes: [RegionCode], of tree: RegionTree, in tx: any SQLTransaction) throws {
        let ancestors = codes.map { code in (code: code, above: tree.ancestors(of: code)) }
        var known: Set<RegionCode> = []
        // From the top down, so that the parent of a region is added before it.
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

    /// Returns the name of a region, or `nil` if the database does not contain it.
    public static func name(of code: RegionCode, in sql: any SQLReader) throws -> String? {
        try sql.first("SELECT name FROM region WHERE code = ?", [.text(code.text)]) { try $0.text() }
    }

    /// Returns the condition that the region in a column is one of `count` regions or lies in one. The values are these
    /// regions.
    static func isWithin(_ column: String, count: Int) -> String {
        """
        EXISTS (SELECT 1 FROM region_within w WHERE w.ancestor_code IN (\(placeholders(count)))
            AND w.region_code = \(column))
        """
    }
}
