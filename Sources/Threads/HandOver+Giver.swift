import Dispatch
import Foundation

extension HandOver {
    /// Runs `give` on its own thread while the calling thread runs `take`. The thread has ended when this function
    /// returns or throws. When `take` returns, the thread is told to stop, and its later result or error is ignored.
    ///
    /// - Parameters:
    ///   - give: Gives elements to the queue until `give` returns `false`. Its result becomes the queue's `end`. The
    ///     queue's `take()` and `next()` throw its error.
    ///   - take: Takes elements from the queue. It may return before the end.
    public static func withGiver<Value>(
        places: Int,
        give: @escaping @Sendable (HandOver) throws -> End,
        take: (HandOver) throws -> Value
    ) rethrows -> Value {
        let line = HandOver(places: places)
        let hasEnded = DispatchSemaphore(value: 0)
        line.begin(give) { hasEnded.signal() }
        defer {
            line.stop()
            hasEnded.wait()
        }
        return try take(line)
    }

    /// Runs `give` on its own thread while the current task runs `take`.
    /// - Throws: `CancellationError` if the task is cancelled while it waits for an element.
    public static func withGiver<Value>(
        places: Int,
        give: @escaping @Sendable (HandOver) throws -> End,
        take: (HandOver) async throws -> Value
    ) async throws -> Value {
        let line = HandOver(places: places)
        async let ended: Void = line.giving(give)
        let value: Result<Value, any Error>
        do {
            value = .success(try await take(line))
        } catch {
            value = .failure(error)
        }
        line.stop()
        await ended
        return try value.get()
    }

    private func giving(_ give: @escaping @Sendable (HandOver) throws -> End) async {
        await withCheckedContinuation { continuation in
            begin(give) { continuation.resume() }
        }
    }

    private func begin(_ give: @escaping @Sendable (HandOver) throws -> End, end: @escaping @Sendable () -> Void) {
        let thread = Thread { [self] in
            finish(Result { try give(self) })
            end()
        }
        thread.name = "hand-over"
        thread.start()
    }
}
