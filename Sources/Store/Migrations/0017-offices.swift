import Domain
import SQLDatabase

extension Schema {
    /// Offices have an id, so that sessions, imports and the audit log can name them. The office of an authority
    /// becomes its manager's office. An employer's clerk at an agency becomes an agency's clerk. An industry authority
    /// has a region.
    ///
    /// The region that manages an organisation may differ from the region in which it lies. The column allows null only
    /// because SQLite cannot add a column that does not. It is always filled.
    static let offices = Migration(17, "offices", fill: fillOffices) { d in
        [
            "ALTER TABLE organisation ADD COLUMN managing_region_code \(d.text) REFERENCES region (code)",
            "UPDATE organisation SET managing_region_code = region_code",
            "CREATE INDEX organisation_by_managing_region ON organisation (managing_region_code)",
            "ALTER TABLE assignment RENAME TO assignment_before",
            """
            CREATE TABLE assignment (
                id \(d.text) PRIMARY KEY,
                account_id \(d.text) NOT NULL REFERENCES account (id),
                role \(d.text) NOT NULL CHECK (role <> ''),
                organisation_id \(d.text) NOT NULL REFERENCES organisation (id),
                region_code \(d.text) REFERENCES region (code),
                series \(d.text),
                granted_at \(d.integer) NOT NULL,
                ended_at \(d.integer)
            ) \(d.tableEnd)
            """,
            """
            CREATE UNIQUE INDEX assignment_held ON assignment
                (account_id, role, organisation_id, coalesce(region_code, ''), coalesce(series, ''))
            WHERE ended_at IS NULL
            """,
            "CREATE INDEX assignment_by_organisation ON assignment (organisation_id) WHERE ended_at IS NULL",
            "ALTER TABLE session ADD COLUMN office_id \(d.text) REFERENCES assignment (id)",
            "ALTER TABLE audit_entry ADD COLUMN office_id \(d.text) REFERENCES assignment (id)",
            "ALTER TABLE import_batch ADD COLUMN office_id \(d.text) REFERENCES assignment (id)",
            "ALTER TABLE import_batch ADD COLUMN committed_office_id \(d.text) REFERENCES assignment (id)",
            "ALTER TABLE import_batch ADD COLUMN approved_office_id \(d.text) REFERENCES assignment (id)",
            "ALTER TABLE import_batch ADD COLUMN undone_office_id \(d.text) REFERENCES assignment (id)",
        ]
    }

    @Sendable private static func fillOffices(_ tx: any SQLTransaction) throws {
        let old = try tx.rows(
            """
            SELECT s.account_id, s.organisation_id, s.series, s.granted_at, s.ended_at, coalesce(s.region_code,
                CASE WHEN s.role IN ('industry-authority', 'hr-authority') THEN o.region_code END),
                CASE s.role WHEN 'industry-authority' THEN 'industry-manager' WHEN 'hr-authority' THEN 'hr-manager'
                    WHEN 'employer-clerk' THEN CASE o.kind WHEN 'agency' THEN 'agency-clerk' ELSE s.role END
                    ELSE s.role END
            FROM assignment_before s JOIN organisation o ON o.id = s.organisation_id
            ORDER BY s.granted_at, s.account_id, s.role, s.organisation_id
            """,
            []
        ) { row in
            [
                .text(try row.text()), .text(try row.text()), .text(row.optionalText()),
                .integer(try row.integer()), .integer(row.optionalInteger()), .text(row.optionalText()),
                .text(try row.text()),
            ] as [SQLValue]
        }
        let newID = IdentifierSource.system
        try tx.execute(
            """
            INSERT INTO assignment (id, account_id, organisation_id, series, granted_at, ended_at, region_code, role)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: old.map { values in
                let id: OfficeID = newID()
                return [.text(id.text)] + values
            }
        )
        try tx.execute("DROP TABLE assignment_before")
    }
}
