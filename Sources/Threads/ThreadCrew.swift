import Foundation
import Synchronization

/// A few threads for work that computes or waits for files, with a queue of limited length.
///
/// Swift's own pool has one thread for each processor. On Linux these are the threads of Dispatch, so work on
/// Dispatch's queues takes the threads that answer requests. A crew uses only its own threads.
public final class ThreadCrew: Sendable {
    private let line: WaitingLine

    /// - Parameters:
    ///   - name: The name that tools show for these threads.
    ///   - threads: The number of pieces of work that run at the same time, at least one. Threads start when needed.
    ///   - places: The number of pieces that may wait. The next piece is refused.
    public init(name: String, threads: Int, places: Int) {
        line = WaitingLine(name: name, threads: max(threads, 1), places: max(places, 0))
    }

    deinit {
        line.close()
    }

    /// Runs the work on one of the threads.
    /// - Parameter patience: The longest time to wait for a thread, or `nil` for no limit.
    /// - Throws: `CrewIsFull` at once if all threads are busy and all places are taken, or later if no thread becomes
    ///   free in time. `CancellationError` if the task is cancelled before the work starts; its place is then free
    ///   again. Any error that the work throws.
    public func run<Value: Sendable>(
        patience: Duration? = nil,
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let ticket = WaitingTicket()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                line.add(
                    WaitingWork(
                        ticket: ticket,
                        patience: patience,
                        run: { continuation.resume(with: Result(catching: work)) },
                        refuse: { continuation.resume(throwing: $0) }
                    )
                )
            }
        } onCancel: {
            line.withdraw(ticket)
        }
    }

    /// Whether the next piece of work would be refused at this moment.
    public var isFull: Bool { line.isFull }

    /// The number of pieces that run and the number that wait at this moment.
    public var load: (busy: Int, waiting: Int) { line.load }
}

/// All threads are busy and all places are taken. The caller may try again later.
public struct CrewIsFull: Error {
    /// Creates the error.
    public init() {}
}
