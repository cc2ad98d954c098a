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
        let taken = try await ground.pool.write { tx in
            try Jobs.release(silent: job.id, in: tx)
            return try Jobs.claim(job.id, owner: owner, lease: 30, in: tx)
        }
        try #require(taken != nil)
    }

    /// Makes the leases of all running jobs run out, as if their instances had been silent for long. The clock of the
    /// database decides about leases, and a test cannot move it.
    func letLeasesRunOut() async throws {
        _ = try await unwrapped.pool.write { try $0.execute("UPDATE job SET lease_until = 0 WHERE state = 'running'") }
    }

    func runner(_ owner: JobOwner = JobOwner()) -> JobRunner {
        JobRunner(ground, works: works, owner: owner)
    }

    var works: [any JobWork] { ImportWorks.all(ground, files: files) }
}
