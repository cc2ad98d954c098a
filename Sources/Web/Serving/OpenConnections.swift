import NIOCore
import Synchronization

/// The work that waits for each open connection. It is cancelled when the connection closes.
///
/// A connection has one callback, however many requests arrive on it. With a callback for each request, their answers
/// would stay in memory until the connection closes.
final class OpenConnections: Sendable {
    private struct State {
        var last = 0
        var running: [ObjectIdentifier: [Int: @Sendable () -> Void]] = [:]
    }

    private let state = Mutex(State())

    /// The number of connections that have had work and are open.
    var count: Int { state.withLock { $0.running.count } }

    /// Does work for a client, and cancels it if the connection closes or the calling task is cancelled.
    func run<Value: Sendable>(
        for channel: any Channel,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await work() }
        let number = begin(for: channel) { task.cancel() }
        defer { end(number, for: channel) }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func begin(for channel: any Channel, _ cancel: @escaping @Sendable () -> Void) -> Int {
        let connection = ObjectIdentifier(channel)
        let (number, isFirst) = state.withLock { state in
            state.last += 1
            let isFirst = state.running[connection] == nil
            state.running[connection, default: [:]][state.last] = cancel
            return (state.last, isFirst)
        }
        // If the connection has closed meanwhile, this is called at once.
        if isFirst { channel.closeFuture.whenComplete { [self] _ in close(connection) } }
        return number
    }

    private func end(_ number: Int, for channel: any Channel) {
        state.withLock { state in _ = state.running[ObjectIdentifier(channel)]?.removeValue(forKey: number) }
    }

    private func close(_ connection: ObjectIdentifier) {
        let running = state.withLock { $0.running.removeValue(forKey: connection) }
        for cancel in (running ?? [:]).values { cancel() }
    }
}
