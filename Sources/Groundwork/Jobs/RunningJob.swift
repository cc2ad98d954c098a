public import Domain
public import SQLDatabase
import Store

/// Work that this instance has taken up.
public struct RunningJob: Sendable {
    /// Another instance has taken the work over, or it was ended.
    public struct Lost: Error {}

    /// Seconds after which an instance that has not been heard of is taken for dead.
    public static let lease = 30

    public let id: JobID
    let owner: String
    let ground: Ground

    /// Writes down, in the transaction of a piece of the work, how far the work is with it. An owner that was taken for
    /// dead cannot write any more.
    /// - Throws: `Lost`; `CancellationError` when this instance was asked to stop.
    public func advance(to progress: JobProgress, in tx: any SQLTransaction) throws {
        let until = ground.now().adding(seconds: Self.lease)
        guard try Jobs.advance(id, owner: owner, to: progress, until: until, in: tx) else { throw Lost() }
    }
}
