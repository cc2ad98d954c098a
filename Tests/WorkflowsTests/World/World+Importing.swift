import Domain
import SQLDatabase
import Store
import Testing
import Workflows

extension World {
    func stage(
        _ rows: [Sheet.Row],
        by actor: Actor? = nil,
        options: StageImport.Options = StageImport.Options()
    ) async throws -> BatchID {
        let id: BatchID = ground.newID()
        let path = folder.file("\(id.text).xlsx")
        try Sheet(rows).write(to: path)
        let outcome = try await StageImport(ground)(
            actor ?? official(.lin),
            path: path,
            fileName: "学时.xlsx",
            options: options
        )
        guard case .staged(let batch) = outcome else { throw WorldFailure("not staged: \(outcome)") }
        return batch
    }

    func commit(
        _ batch: BatchID,
        by actor: Actor? = nil,
        _ mode: ImportBatch.Mode = .goodRows,
        newPeople: Bool = true,
        approve: Bool = false
    ) async throws -> CommitImport.Outcome {
        try await CommitImport(ground)(
            actor ?? official(.lin),
            batch,
            CommitImport.Options(mode: mode, acceptNewPeople: newPeople, approve: approve)
        )
    }

    func see(_ batch: BatchID, by actor: Actor? = nil) async throws -> SeeImport.View {
        try await SeeImport(ground)(actor ?? official(.lin), batch)
    }

    func tally(_ batch: BatchID) async throws -> ImportRows.Tally {
        try await ground.pool.read { try ImportRows.tally(batch, in: $0) }
    }

    /// So many rows of one hour for each of some strangers, person by person in turns, so that theirs are mixed.
    static func crowd(_ people: Int, rows: Int) -> [Sheet.Row] {
        (0..<rows).flatMap { row in
            (0..<people).map { Sheet.Row.stranger($0, hours: "1", course: "课程\(row)") }
        }
    }
}

extension ImportRows.Tally {
    /// New, already, refused, added.
    var counts: [Int] { [new, already, refused, added] }
}
