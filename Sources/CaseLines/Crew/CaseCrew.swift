internal import Dispatch
internal import Foundation
internal import Synchronization

/// Threads that answer chunks in the order in which they are handed in.
final class CaseCrew: Sendable {
    private let waiting = Mutex<[CaseChunk]>([])
    /// Counts what waits, and when the crew is sent home, one more for each thread.
    private let work = DispatchSemaphore(value: 0)
    private let size: Int

    init(size: Int) {
        self.size = size
        for _ in 0..<size {
            Thread { [self] in serve() }.start()
        }
    }

    func hand(_ chunk: CaseChunk) {
        waiting.withLock { $0.append(chunk) }
        work.signal()
    }

    /// Each thread ends when it next finds nothing to do. Chunks that wait for nobody any more are given up.
    func sendHome() {
        waiting.withLock { $0.removeAll() }
        for _ in 0..<size { work.signal() }
    }

    private func serve() {
        while let chunk = next() { chunk.answer() }
    }

    private func next() -> CaseChunk? {
        work.wait()
        return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}
