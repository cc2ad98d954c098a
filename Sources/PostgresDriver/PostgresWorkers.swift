import Dispatch
import Foundation
import SQLDatabase
import Synchronization
import Threads

/// The threads and connections for one kind of work. Each running piece has its own thread and connection.
final class PostgresWorkers: Sendable {
    private let crew: ThreadCrew
    private let connections: PostgresConnections
    private let patience: Duration
    private let repeats: Int

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
    /// - Throws: `SQLFailure.busy` if no connection became free in time. `CancellationError` if the task is cancelled;
    ///   the running statement is interrupted.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        let running = RunningWork()
        do {
            return try await withTaskCancellationHandler {
                try await crew.run(patience: patience) { [self] in
                    try attempt(running, work)
                }
            } onCancel: {
                running.cancel()
            }
        } catch is CrewIsFull {
            throw SQLFailure.busy
        }
    }

    private func attempt<Value>(_ running: RunningWork, _ work: (PostgresConnection) throws -> Value) throws -> Value {
        var lost = 0
        var lastly = SQLFailure.conflict
        for turn in 0...repeats {
            let connection = try connections.take()
            defer { connections.putBack(connection) }
            connection.beginAttempt()
            do {
                try running.begin(on: connection)
                defer { running.end() }
                return try work(connection)
            } catch {
                connection.recover()
                if running.isCancelled { throw CancellationError() }
                let trouble = connection.trouble
                if let failure = error as? SQLFailure { lastly = failure }
                switch trouble {
                case .conflict: rest(after: turn)
                case .outdated: continue
                case .lost where lastly != .uncertain && lost < 2: lost += 1
                case .refused where turn == 0: continue
                case .lost, .refused, .final, nil: throw error
                }
            }
        }
        throw lastly
    }

    /// Waits for a short random time, so that two writers do not meet again. The time grows with each turn.
    private func rest(after turn: Int) {
        let longest = min(1_000 << min(turn, 7), 60_000)
        usleep(UInt32.random(in: 0...UInt32(longest)))
    }
}

/// A piece of work that can be cancelled while it runs.
private final class RunningWork: Sendable {
    private let state = Mutex<(isCancelled: Bool, canceller: PostgresCanceller?)>((false, nil))

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func begin(on connection: PostgresConnection) throws {
        try state.withLock { state in
            guard !state.isCancelled else { throw CancellationError() }
            state.canceller = connection.canceller
        }
    }

    func end() { state.withLock { $0.canceller = nil } }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.canceller?.cancel()
        }
    }
}
