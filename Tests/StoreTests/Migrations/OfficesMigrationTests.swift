import Domain
import SQLDatabase
import SQLiteDriver
import Testing

@testable import Store

/// The effects of the step on the offices, organisations and log of an existing database.
@Suite struct OfficesMigrationTests {
    private func migrated() async throws -> SQLitePool {
        let pool = try SQLitePool()
        let before = Schema.migrations.prefix { $0.name != "offices" }
        try await Migrator(Array(before)).migrate(pool, at: 1)
        try await pool.write { tx in
            try tx.execute("INSERT INTO region (code, name) VALUES ('360000', '示范省'), ('360100', '示范市')")
            try tx.execute(
                """
                INSERT INTO organisation (id, name, kind, region_code, created_at, name_key) VALUES
                    ('school', '学院', 'employer', '360100', 1, 'a'), ('agency', '人才', 'agency', '360100', 1, 'b'),
                    ('board', '卫健委', 'industry-authority', '360000', 1, 'c'),
                    ('bureau', '人社局', 'hr-authority', '360100', 1, 'd')
                """
            )
            try tx.execute(
                """
                INSERT INTO account (id, login, name, state, created_at) VALUES
                    ('lin', 'lin', '林', 'invited', 1), ('wei', 'wei', '卫', 'invited', 1)
                """
            )
            try tx.execute(
                """
                INSERT INTO assignment (account_id, role, organisation_id, region_code, series, granted_at, ended_at)
                VALUES ('lin', 'employer-clerk', 'school', NULL, NULL, 1, NULL),
                    ('lin', 'employer-clerk', 'school', NULL, NULL, 0, 1),
                    ('lin', 'employer-clerk', 'agency', NULL, NULL, 2, NULL),
                    ('wei', 'industry-authority', 'board', NULL, 'health', 3, NULL),
                    ('wei', 'hr-authority', 'bureau', '360100', NULL, 4, NULL)
                """
            )
            try tx.execute(
                """
                INSERT INTO session (token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at)
                VALUES ('one', 'lin', 'csrf', 1, 1, 1000), ('two', 'wei', 'csrf', 1, 1, 1000)
                """
            )
            try tx.execute(
                """
                INSERT INTO audit_entry (id, at, account_id, action, subject_kind, subject_id)
                VALUES ('line', 1, 'lin', 'signed-in', 'account', 'lin')
                """
            )
        }
        try await Migrator(Array(Schema.migrations.prefix(before.count + 1))).migrate(pool, at: 2)
        return pool
    }

    @Test func `every office gets an identifier and its new role name`() async throws {
        let pool = try await migrated()
        let (held, ids, left) = try await pool.read { sql in
            (
                try sql.rows("SELECT role, region_code, series, ended_at FROM assignment ORDER BY granted_at", []) {
                    "\(try $0.text()) \($0.optionalText() ?? "-") \($0.optionalText() ?? "-") \($0.optionalInteger() ?? 0)"
                }, try sql.count("SELECT count(DISTINCT id) FROM assignment"),
                try sql.count("SELECT count(*) FROM pragma_table_list WHERE name = 'assignment_before'")
            )
        }
        #expect(
            held == [
                "employer-clerk - - 1", "employer-clerk - - 0", "agency-clerk - - 0",
                "industry-manager 360000 health 0", "hr-manager 360100 - 0",
            ]
        )
        #expect(ids == 5 && left == 0)
    }

    @Test func `organisations are managed by their own region, and old log entries have no office`() async throws {
        let pool = try await migrated()
        let (managed, named) = try await pool.read { sql in
            (
                try sql.count("SELECT count(*) FROM organisation WHERE managing_region_code = region_code"),
                try sql.count("SELECT count(*) FROM audit_entry WHERE office_id IS NOT NULL")
            )
        }
        #expect(managed == 4 && named == 0)
    }

    @Test func `an existing session has no chosen office`() async throws {
        let pool = try await migrated()
        let count = try await pool.read { try $0.count("SELECT count(*) FROM session WHERE office_id IS NULL") }
        #expect(count == 2)
    }
}
