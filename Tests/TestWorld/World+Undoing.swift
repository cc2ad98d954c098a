import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport

extension World {
    @discardableResult
    func askUndo(_ batch: BatchID, by who: Official = .lin, reason: String = "导错了表") async throws -> Approval {
        try await RequestImportUndo(ground)(official(who), batch, reason: reason)
    }

    func decideUndo(
        _ batch: BatchID,
        _ verdict: Approval.Verdict = .confirmed,
        by who: Official = .guo
    ) async throws {
        try await DecideImportUndo(ground)(official(who), batch, verdict)
    }

    /// Undoes a batch. One clerk asks, another one confirms, and the job does the work.
    func undo(_ batch: BatchID, askedBy asker: Official = .lin, by second: Official = .guo) async throws {
        try await askUndo(batch, by: asker)
        try await decideUndo(batch, by: second)
        try await work(on: batch)
    }

    func state(_ batch: BatchID) async throws -> ImportBatch.State {
        try await pool.read { try Imports.require(batch, in: $0) }.state
    }

    /// Stages and commits a sheet.
    func bringIn(
        _ rows: [Sheet.Row],
        by actor: Actor? = nil,
        options: ImportBatch.Options = ImportBatch.Options()
    ) async throws -> BatchID {
        let batch = try await stage(rows, by: actor, options: options)
        _ = try await commit(batch, by: actor)
        return batch
    }

    func records(of batch: BatchID) async throws -> [HoursRecord] {
        let ids = try await pool.read { sql in
            try sql.rows("SELECT id FROM record WHERE batch_id = ? ORDER BY id", [.id(batch)]) {
                RecordID(bits: try $0.identifier())
            }
        }
        return try await pool.read { sql in try ids.map { try Records.require($0, in: sql) } }
    }

    /// Returns the hours that count, by person and year.
    func allCounted() async throws -> [String: Int] {
        let found = try await pool.read { sql in
            try sql.rows("SELECT credit_year, person_id, counted FROM standing WHERE counted > 0", []) { row in
                ("\(try row.integer()) \(PersonID(bits: try row.identifier()))", try row.integer())
            }
        }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// Returns a registered person of the rows of strangers.
    func stranger(_ place: Int) async throws -> Person? {
        try await pool.read { try People.find(Numbers.resident(100 + place), in: $0) }?.person
    }

    /// Returns the number of ledger entries of one kind for a batch's records.
    func entries(of batch: BatchID, _ kind: Ledger.Kind) async throws -> Int {
        let records = "SELECT id FROM record WHERE batch_id = \(batch.sql)"
        return try await count("ledger_entry WHERE kind = \(kind.sql) AND record_id IN (\(records))")
    }
}
