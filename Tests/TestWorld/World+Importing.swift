import Domain
import Foundation
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport

extension World {
    var files: ImportFiles { ImportFiles(evidence) }

    /// Uploads a sheet, and reads and checks it with the job.
    func stage(
        _ rows: [Sheet.Row],
        by actor: Actor? = nil,
        options: ImportBatch.Options = ImportBatch.Options()
    ) async throws -> BatchID {
        try await stage(Sheet(rows), by: actor, options: options)
    }

    func stage(
        _ sheet: Sheet,
        by actor: Actor? = nil,
        options: ImportBatch.Options = ImportBatch.Options()
    ) async throws -> BatchID {
        let path = folder.file("\((ground.newID() as BatchID).text).xlsx")
        try sheet.write(to: path)
        let batch = try await upload(path, by: actor, options: options)
        try FileManager.default.removeItem(atPath: path)
        let state = try await pool.read { try Imports.require(batch, in: $0) }.state
        guard state == .staged else { throw WorldFailure("not staged: \(state)") }
        return batch
    }

    /// Uploads a file and does the work. The file may be unreadable.
    func upload(
        _ path: String,
        by actor: Actor? = nil,
        options: ImportBatch.Options = ImportBatch.Options(),
        id: BatchID? = nil
    ) async throws -> BatchID {
        let batch = try await StartImport(ground, files: files)(
            actor ?? official(.lin),
            path: path,
            fileName: "学时.xlsx",
            options: options,
            id: id
        )
        try await work(on: batch)
        return batch
    }

    /// Does all long work that waits.
    func work(on batch: BatchID) async throws {
        try await JobRunner(ground, works: ImportWorks.all(ground, files: files)).finish(batch.text)
    }

    func commit(
        _ batch: BatchID,
        by actor: Actor? = nil,
        _ mode: ImportBatch.Mode = .goodRows,
        newPeople: Bool = true,
        similar: ImportBatch.SimilarRows = .skip
    ) async throws -> CommitImport.Outcome {
        let outcome = try await CommitImport(ground)(
            actor ?? official(.lin),
            batch,
            CommitImport.Options(mode: mode, acceptNewPeople: newPeople, similarRows: similar)
        )
        try await work(on: batch)
        return outcome
    }

    func see(_ batch: BatchID, by actor: Actor? = nil) async throws -> SeeImport.Details {
        try await SeeImport(ground)(actor ?? official(.lin), batch)
    }

    func problems(_ batch: BatchID, by actor: Actor? = nil) async throws -> [PlacedProblem] {
        try await ListImportProblems(ground)(actor ?? official(.lin), batch)
    }

    func tally(_ batch: BatchID) async throws -> ImportBatch.Tally {
        try await pool.read { try Imports.require(batch, in: $0) }.tally
    }

    /// Returns rows of one hour for some strangers. The people take turns, so that their rows are mixed.
    static func crowd(_ people: Int, rows: Int) -> [Sheet.Row] {
        (0..<rows).flatMap { row in
            (0..<people).map { Sheet.Row.stranger($0, hours: "1", course: "课程\(row)") }
        }
    }
}

extension ImportBatch.Tally {
    /// Returns the numbers of new, existing, refused and added rows.
    var counts: [Int] { [new, already, refused, added] }
}

extension SeeImport.Details {
    var tally: ImportBatch.Tally { batch.tally }
}
