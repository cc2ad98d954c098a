import Dispatch
import Foundation
import SQLDatabase
import Threads

/// The threads and connections for one kind of work. Each running piece has its own thread and connection.
final class PostgresWorkers: Sendable {
    private let crew: ThreadCrew
    private let connections: PostgresConnections
    private let patience: Duration
    private let repeats: Int
    /// Free while no work of this pool runs again because another writer came first.
    private let lane = DispatchSemaphore(value: 1)

    /// How often work runs again because its connection was lost.
    private static let mostLosses = 2

    init(
        name: String,
        threads: Int,
        _ settings: PostgresSettings,
        open: @escaping @Sendable () throws(SQLFailure) -> PostgresConnection
    ) {
        crew = ThreadCrew(name: name, threads: threads, places: settings.places)
        connections = PostgresConnections(open: open)
        patience = .seconds(settings.patience)
        repeats = settings.repeats
    }

    /// Runs `work` with a connection, and again as long as other writers come first or the connection is lost.
    /// - Parameter holds: What the connection holds until the last run has ended.
    /// - Throws: `SQLFailure.busy` if no connection became free in time. `CancellationError` if the task is cancelled;
    ///   the running statement is interrupted. `SQLFailure.uncertain` if nobody knows whether a change was saved,
    ///   whether the task was cancelled or not.
    func run<Value: Sendable>(
        holding holds: [SQLHold] = [],
        _ work: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        let running = RunningWork()
        let deadline = ContinuousClock.now + patience
        do {
            return try await withTaskCancellationHandler {
                try await crew.run(patience: patience) { [self] in
                    try attempt(running, holding: holds, until: deadline, work)
                }
            } onCancel: {
                running.cancel()
            }
        } catch is CrewIsFull {
            throw SQLFailure.busy
        }
    }

    /// Runs `work` on a connection, and on another one if the connection is lost.
    private func attempt<Value>(
        _ running: RunningWork,
        holding holds: [SQLHold],
        until first: ContinuousClock.Instant,
        _ work: (PostgresConnection) throws -> Value
    ) throws -> Value {
        var deadline = first
        for _ in 0..<Self.mostLosses {
            let outcome = try use(running, holding: holds, until: deadline, work)
            if case .done(let value) = outcome { return value }
            deadline = .now + patience
        }
        switch try use(running, holding: holds, until: deadline, work) {
        case .done(let value): return value
        case .lost(let error): throw error
        }
    }

    private enum Outcome<Value> {
        case done(Value)
        /// The connection was lost before anything was saved.
        case lost(any Error)
    }

    private func use<Value>(
        _ running: RunningWork,
        holding holds: [SQLHold],
        until deadline: ContinuousClock.Instant,
        _ work: (PostgresConnection) throws -> Value
    ) throws -> Outcome<Value> {
        let connection = try connections.take(until: deadline, for: running)
        defer { connections.putBack(connection) }
        // A hold outlives its transaction. If the second one was not free, the first one is released here.
        defer { if !holds.isEmpty { try? connection.release() } }
        var isHolding = holds.isEmpty
        var turn = 0
        while true {
            connection.beginAttempt()
            let isInLane = turn > 0 && waitForLane(in: turn)
            defer { if isInLane { lane.signal() } }
            do {
                try running.begin(on: connection)
                defer { running.end() }
                if !isHolding { try connection.take(holds) }
                isHolding = true
                return .done(try work(connection))
            } catch {
                connection.recover()
                if error as? SQLFailure == .uncertain { throw error }
                if running.isCancelled { throw CancellationError() }
                switch connection.isLost ? .lost : connection.trouble {
                case .lost: return .lost(error)
                case .conflict: if turn >= repeats { throw SQLFailure.conflict }
                case .outdated where turn < repeats: break
                case .refused where turn == 0: break
                case .outdated, .refused, .final, nil: throw error
                }
                turn += 1
            }
        }
    }

    /// Waits until no other work runs again, so that two writers do not meet again, but no longer than a short random
    /// time, because the other work may be long. The time grows with each turn.
    ///
    /// From the second turn on, a short rest follows, because the other writer may be on another instance.
    /// - Returns: Whether the lane is free now. It must be left then.
    private func waitForLane(in turn: Int) -> Bool {
        if turn > 1 { usleep(UInt32.random(in: 0...min(500 << UInt32(min(turn, 6)), 20_000))) }
        let longest = min(10_000 << min(turn, 4), 100_000)
        return lane.wait(timeout: .now() + .microseconds(Int.random(in: longest / 2...longest))) == .success
    }
}
