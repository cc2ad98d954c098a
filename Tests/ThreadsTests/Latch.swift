import Dispatch
import Synchronization

/// Holds threads until a test lets them go.
final class Latch: Sendable {
    private let gate = DispatchSemaphore(value: 0)
    private let arrivals = Atomic(0)

    /// The number of threads that have arrived so far.
    var arrived: Int { arrivals.load(ordering: .sequentiallyConsistent) }

    /// Blocks the calling thread until `open` lets it go.
    func hold() {
        arrivals.add(1, ordering: .sequentiallyConsistent)
        gate.wait()
    }

    func open(_ count: Int) {
        for _ in 0..<count { gate.signal() }
    }
}

/// A number that threads add to.
final class Count: Sendable {
    private let state = Mutex((now: 0, most: 0))

    var now: Int { state.withLock { $0.now } }
    var most: Int { state.withLock { $0.most } }

    func add(_ number: Int) {
        state.withLock { state in
            state.now += number
            state.most = max(state.most, state.now)
        }
    }
}
