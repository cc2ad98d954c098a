import CLibPQ
import Foundation
import Synchronization

/// Interrupts the running statement of a connection from another thread.
///
/// A connection that was interrupted is not used again, because the interruption could reach its next statement. The
/// handle never changes, and libpq allows every thread to use it, which the compiler cannot know.
final class PostgresCanceller: @unchecked Sendable {
    private let handle: OpaquePointer
    private let isUsed = Atomic(false)
    private let isStopped = Atomic(false)

    init?(_ connection: OpaquePointer) {
        guard let handle = PQgetCancel(connection) else { return nil }
        self.handle = handle
    }

    deinit {
        PQfreeCancel(handle)
    }

    var wasUsed: Bool { isUsed.load(ordering: .acquiring) }

    /// Asks the server to interrupt the statement, until `stop` is called. The first request may arrive before the
    /// statement, and then it has no effect.
    ///
    /// Each request opens another connection, so this needs its own thread.
    func cancel() {
        isUsed.store(true, ordering: .releasing)
        Thread { [self] in
            var reason = [CChar](repeating: 0, count: 256)
            var pause: UInt32 = 50_000
            while !isStopped.load(ordering: .acquiring) {
                _ = PQcancel(handle, &reason, 256)
                usleep(pause)
                pause = min(pause * 2, 1_000_000)
            }
        }.start()
    }

    /// Ends the requests, because the work has ended. A connection that was not interrupted goes on to other work.
    func stop() {
        if wasUsed { isStopped.store(true, ordering: .releasing) }
    }
}
