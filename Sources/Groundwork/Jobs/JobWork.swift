public import Domain

/// One kind of long work: what a room of workflows does when a job of this kind is taken up.
public protocol JobWork: Sendable {
    /// The kind of job that asks for it.
    var kind: Job.Kind { get }
    /// Does the work, or goes on with it from wherever it stopped.
    /// - Parameter subject: what the work is done on, as the job names it.
    func callAsFunction(_ subject: String, _ job: RunningJob) async throws
    /// Told when the work has been begun in vain too often and is given up.
    func giveUp(_ subject: String) async throws
}

extension JobWork {
    public func giveUp(_ subject: String) async throws {}
}
