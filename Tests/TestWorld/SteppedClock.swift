import Domain
import Synchronization

/// A clock that only moves when a test moves it.
final class SteppedClock: Sendable {
    private let time: Mutex<Instant>

    init(_ start: Instant) {
        time = Mutex(start)
    }

    var now: Instant { time.withLock { $0 } }

    func pass(seconds: Int = 0, days: Int = 0) {
        time.withLock { $0 = $0.adding(days: days).adding(seconds: seconds) }
    }

    /// A source of identifiers that count upwards, so that every run creates the same ones in the same order.
    var identifiers: IdentifierSource {
        let numbers = Counter()
        return IdentifierSource(clock: { self.now }, random: { (0, numbers.next()) })
    }
}

private final class Counter: Sendable {
    private let last = Mutex<UInt64>(0)

    func next() -> UInt64 {
        last.withLock {
            $0 += 1
            return $0
        }
    }
}
