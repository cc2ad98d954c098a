public import Domain
public import SQLDatabase
import Store

/// A job that this instance has claimed.
public struct RunningJob: Sendable {
    /// Another instance has taken over the work, or the work has ended.
    public struct Lost: Error {}

    /// The time in seconds after which an instance without a sign of life loses its work.
    public static let lease = 30

    public let id: JobID
    let owner: String

    /// - Parameter job: The job as it was claimed.
    init(_ job: Job) {
        id = job.id
        owner = job.owner ?? ""
    }

    /// Stores the progress and renews the lease, in the transaction that saves a part of the work. An owner that has
    /// lost the job cannot write any more.
    /// - Throws: `Lost` if the job is lost. `CancellationError` if this instance must stop.
    public func advance(to progress: JobProgress, in tx: any SQLTransaction) throws {
        guard try Jobs.advance(id, owner: owner, to: progress, lease: Self.lease, in: tx) else { throw Lost() }
    }
}
