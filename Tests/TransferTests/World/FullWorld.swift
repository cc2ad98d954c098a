import Domain
import Groundwork
import Offices
import Recognition
import SQLDatabase
import SQLiteDriver
import Store
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Transfer

extension World {
    /// A world in a file, whose tables all have rows.
    static func full(
        in folder: TemporaryFolder,
        wrapped: (any SQLPool) -> any SQLPool = { $0 }
    ) async throws -> World {
        let world = try await World(pool: SQLitePool(path: folder.file("source.sqlite")), wrapped: wrapped)
        _ = try await KeepRegions(world.ground, province: try #require(RegionCode("360000")))()
        _ = try await world.register(world.trainingForm())
        _ = try await world.submitted()
        _ = try await world.draft(world.paper("草稿"))
        try await world.reverse(world.recognised(world.paper("论文 乙")))
        let batch = try await world.bringIn([.of(.ada, hours: "2", course: "已撤销的课")])
        try await world.undo(batch)
        _ = try await world.issue(.ada)
        try await SanctionYear(world.ground)(
            world.official(.hua),
            world.person(.cleo),
            year: World.year,
            reason: "提供虚假材料"
        )
        try await world.close(World.year - 3)
        _ = try await world.stage([
            .of(.ben, hours: "3", course: "待确认的课"), .stranger(1, hours: "1", course: "新人的课"),
            .of(.ben, hours: "很多", course: "有问题的课"),
        ])
        try await world.addRest()
        return world
    }

    /// Adds rows of the kinds that no workflow of this world leaves behind.
    private func addRest() async throws {
        let (day, hash) = ("'2026-01-02'", "'\(String(repeating: "a", count: 64))'")
        let account = "(SELECT id FROM account ORDER BY id LIMIT 1)"
        let (person, batch) = ("(SELECT min(id) FROM person)", "(SELECT min(id) FROM import_batch)")
        try await pool.write { tx in
            for (table, columns, values) in [
                (
                    "unfinished_declaration", "person_id, record_id, activity, typed, saved_at",
                    "\(person), x'00112233445566778899AABBCCDDEEFF', 'paper', '标题=甲', 5"
                ),
                (
                    "reevaluation", "id, policies, reached, people, checked, changed, asked_at, ended_at",
                    "x'00112233445566778899AABBCCDDEE02', 'mark', \(person), 1, 2, 0, 8, 9"
                ),
                ("attempt", "key_hash, account_id, failures, last_at, free_at", "\(hash), NULL, 3, 5, 6"),
                ("device", "device_hash, account_id, used_at", "\(hash), \(account), 7"),
                (
                    "activation_code", "account_id, code_hash, key_name, issued_at, expires_at",
                    "\(account), \(hash), 'k', 1, 2"
                ),
                (
                    "message", "account_id, id, kind, credit_year, title, quantity, at",
                    "\(account), x'00112233445566778899AABBCCDDEE04', 1, 2026, '论文', 1, 5"
                ),
                (
                    "registration",
                    """
                    id, name, name_key, credit_code, kinds, region_code, managing_region_code, contact_name,
                    contact_telephone, manager_name, manager_login, secret_hash, state, version, sent_at, decided_by, reason
                    """,
                    """
                    x'00112233445566778899AABBCCDDEE03', '甲', '甲', '91360199MA0XUEXH99', 5, '360102', '360100', '乙',
                    '0791', '丙', 'bing', \(hash), 'returned', 2, 3, \(account), '请核对'
                    """
                ),
                (
                    "former_name", "organisation_id, name, name_key, last_day, changed_at, changed_by",
                    "(SELECT min(id) FROM organisation), '旧名', '旧名', \(day), 4, \(account)"
                ),
                ("installation_key", "id, key_hash, made_at", "1, \(hash), 2"),
                (
                    "audit_seal", "sequence, entry_id, entry_at, hash",
                    "1, (SELECT min(id) FROM audit_entry), 1, \(hash)"
                ),
                ("audit_edge", "place, hash", "0, \(hash)"), ("audit_head", "size, root, at", "1, \(hash), 3"),
                (
                    "pending_evidence", "person_id, record_id, id, name, media_type, size, sha256, stored_as, added_at",
                    "\(person), \(person), \(person), '图 1.png', 'image/png', 9, \(hash), 's', 4"
                ),
                (
                    "person_fact", "id, person_id, fact_key, value, began_on, source, entered_by, entered_at",
                    "\(person), \(person), 'degree', '博士', \(day), '证书', \(account), 8"
                ),
                (
                    "listing",
                    "credit_year, person_id, region_code, series, name_key, counted, met, has_account",
                    "1999, \(person), '360102', 'general', '安甲', 100, 0, 1"
                ),
                (
                    "tally", "credit_year, region_code, series, people, met, without_account, counted",
                    "1999, '360102', 'general', 1, 0, 0, 100"
                ),
                ("listing_year", "credit_year, reached, people, is_whole", "1999, \(person), 1, 1"),
                ("listing_check", "id, day, stage", "1, \(day), 'lines'"),
                ("listing_change", "number, people", "900, x'00'"),
                ("evidence_in_doubt", "stored_as, fate, since", "'s', 1, 5"),
                ("import_chunk", "batch_id, number, years, people", "\(batch), 900, '2026', x''"),
                ("import_note", "batch_id, place, code, message", "\(batch), 900, 'c', ''"),
                ("import_sheet", "batch_id, place, name", "\(batch), 900, '表 1'"),
            ] {
                try tx.execute("INSERT INTO \(table) (\(columns)) VALUES (\(values))")
            }
        }
    }
}

extension SQLPool {
    /// All rows of an SQLite database as SQLite writes them in statements, by table.
    func everything() async throws -> [String: [String]] {
        try await read { sql in
            var found: [String: [String]] = [:]
            for table in try Catalogue.tables(in: sql) {
                let values = table.columns.map { "quote(\($0.name))" }.sorted().joined(separator: " || ',' || ")
                let rows = try sql.rows("SELECT \(values) FROM \(table.name)", []) { try $0.text() }
                found[table.name] = rows.sorted()
            }
            return found
        }
    }

    func copied(to target: any SQLPool) async throws -> TransferReport {
        try await CopyDatabase(from: self, to: target)()
    }
}
