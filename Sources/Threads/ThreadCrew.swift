import Foundation
import Synchronization

/// A few threads of their own for work that computes or waits for files, with a bounded line in front of them.
///
/// Swift's own pool has as many threads as there are processors, and on Linux it is Dispatch's: work that is put on
/// Dispatch's queues takes the threads that answer requests. These threads are nobody else's.
public final class ThreadCrew: Sendable {
    private let line: WaitingLine

    /// - Parameters:
    ///   - name: what tools that list threads show.
    ///   - threads: how many pieces of work are done at the same time, at least one. A thread begins when it is needed.
    ///   - places: how many more pieces may wait; the next one is refused.
    public init(name: String, threads: Int, places: Int) {
        line = WaitingLine(name: name, threads: max(threads, 1), places: max(places, 0))
    }

    deinit {
        line.close()
    }

    /// Does the work on one of the threads.
    /// - Throws: `CrewIsFull` at once when all threads are busy and all places taken; `CancellationError` when the task is
    ///   cancelled before the work has begun, which frees its place; what the work throws.
    public func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let ticket = WaitingTicket()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                line.add(
                    WaitingWork(
                        ticket: ticket,
                        run: { continuation.resume(with: Result(catching: work)) },
                        refuse: { continuation.resume(throwing: $0) }
                    )
                )
            }
        } onCancel: {
            line.withdraw(ticket)
        }
    }

    /// Whether the next piece of work would be refused, at this moment.
    public var isFull: Bool { line.isFull }

    /// How many pieces of work are being done and how many wait, at this moment.
    public var load: (busy: Int, waiting: Int) { line.load }
}

/// All threads are busy and all places are taken: come again later.
public struct CrewIsFull: Error {
    public init() {}
}
