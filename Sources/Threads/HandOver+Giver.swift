import Dispatch
import Foundation

extension HandOver {
    /// Lets a thread of its own give while the calling thread takes. The thread has ended when this returns or throws:
    /// it is told to stop once `take` is done, and what it comes to afterwards concerns nobody.
    ///
    /// - Parameters:
    ///   - give: gives to the line until `give` says false. Its value is the line's `end`; what it throws, `take` throws.
    ///   - take: takes from the line, to its end or as long as it likes.
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

    /// The same where a task takes.
    /// - Throws: `CancellationError` when the task is cancelled while it waits for an element.
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
