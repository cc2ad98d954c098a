import Domain
import SQLDatabase
import Store
import Testing

@testable import Groundwork
@testable import Imports
@testable import TestSupport

extension World {
    func job(of batch: BatchID) async throws -> Job {
        try await pool.read { try #require(try Jobs.latest(for: batch.text, in: $0)) }
    }

    /// Uploads a sheet, which the next runner reads.
    func uploaded(_ rows: [Sheet.Row]) async throws -> BatchID {
        let id: BatchID = ground.newID()
        let path = folder.file("\(id.text).xlsx")
        try Sheet(rows).write(to: path)
        return try await StartImport(ground, files: files)(
            official(.lin),
            path: path,
            fileName: "学时.xlsx",
            id: id
        )
    }

    /// Confirms a staged batch. Nobody has claimed its job yet.
    func confirmed(_ rows: [Sheet.Row]) async throws -> BatchID {
        let batch = try await stage(rows)
        _ = try await CommitImport(ground)(official(.lin), batch, CommitImport.Options(acceptNewPeople: true))
        return batch
    }

    func take(_ job: Job, by owner: String) async throws {
        let until = ground.now().adding(seconds: 30)
        let isTaken = try await ground.pool.write { tx in
            guard let fresh = try Jobs.find(job.id, in: tx) else { return false }
            return try Jobs.claim(fresh, owner: owner, until: until, in: tx)
        }
        try #require(isTaken)
    }

    func runner(_ owner: JobOwner = JobOwner()) -> JobRunner {
        JobRunner(ground, works: ImportWorks.all(ground, files: files), owner: owner)
    }
}
