public import Domain
public import SQLDatabase

/// The code for one kind of job. Each room of workflows provides its own.
public protocol JobWork: Sendable {
    /// The kind of job that it runs.
    var kind: Job.Kind { get }
    /// Runs the work, or continues it from the point where it stopped.
    /// - Parameters:
    ///   - subject: The id of the thing to work on, as the job names it.
    ///   - job: Stores the progress and renews the lease.
    func callAsFunction(_ subject: String, _ job: RunningJob) async throws
    /// Called when the work has been started too often without success and is given up.
    func giveUp(_ subject: String) async throws
    /// Tells whoever waits for the work that it has failed, in the transaction that stores the failure.
    func tellOfFailure(_ subject: String, in tx: any SQLTransaction) throws
}

extension JobWork {
    /// Does nothing.
    public func giveUp(_ subject: String) async throws {}

    /// Tells nobody.
    public func tellOfFailure(_ subject: String, in tx: any SQLTransaction) throws {}
}
