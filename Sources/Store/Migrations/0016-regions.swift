import SQLDatabase

extension Schema {
    /// The database stores which region lies in which, so that a scope is looked up and not guessed from digits.
    /// `Regions.keep` fills these tables from the tree.
    static let regions = Migration(16, "regions") { d in
        [
            "ALTER TABLE region ADD COLUMN parent_code \(d.text) REFERENCES region (code)",
            """
            CREATE TABLE region_within (
                ancestor_code \(d.text) NOT NULL REFERENCES region (code),
                region_code \(d.text) NOT NULL REFERENCES region (code),
                steps \(d.integer) NOT NULL CHECK (steps >= 0),
                PRIMARY KEY (ancestor_code, region_code)
            ) \(d.clusteredTableEnd)
            """,
            "CREATE INDEX region_within_upwards ON region_within (region_code, steps)",
            """
            CREATE TABLE region_tree (
                province_code \(d.text) PRIMARY KEY REFERENCES region (code),
                fingerprint \(d.text) NOT NULL CHECK (fingerprint <> '')
            ) \(d.tableEnd)
            """,
        ]
    }
}
