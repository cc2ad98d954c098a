import Synchronization

/// A piece of work that can be cancelled while it runs.
final class RunningWork: Sendable {
    private let state = Mutex<(isCancelled: Bool, canceller: PostgresCanceller?)>((false, nil))

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Makes the statements of a connection those that are interrupted.
    /// - Throws: `CancellationError` if the work is cancelled already.
    func begin(on connection: PostgresConnection) throws {
        try state.withLock { state in
            guard !state.isCancelled else { throw CancellationError() }
            state.canceller = connection.canceller
        }
    }

    func end() {
        state.withLock { state in
            state.canceller?.stop()
            state.canceller = nil
        }
    }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.canceller?.cancel()
        }
    }
}
