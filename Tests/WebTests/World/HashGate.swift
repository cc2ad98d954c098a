import Credentials
import Dispatch
import Synchronization

/// Blocks the threads that hash passwords until a test opens the gate.
final class HashGate: Sendable {
    private let isClosed = Atomic(false)
    private let gate = DispatchSemaphore(value: 0)
    private let held = Atomic(0)

    func hasher(threads: Int, places: Int) -> PasswordHasher {
        PasswordHasher(
            cost: PasswordHasher.Cost(memory: 8, passes: 1),
            threads: threads,
            places: places,
            willWork: { [self] in pass() }
        )
    }

    func close() { isClosed.store(true, ordering: .sequentiallyConsistent) }

    /// Lets all blocked threads continue, and all later ones.
    func open() {
        isClosed.store(false, ordering: .sequentiallyConsistent)
        for _ in 0..<held.load(ordering: .sequentiallyConsistent) { gate.signal() }
    }

    private func pass() {
        guard isClosed.load(ordering: .sequentiallyConsistent) else { return }
        held.add(1, ordering: .sequentiallyConsistent)
        gate.wait()
    }
}
