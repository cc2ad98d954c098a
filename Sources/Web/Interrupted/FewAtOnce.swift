import Synchronization

/// Lets only a few pieces of work happen at once. Nobody waits: what comes while all places are taken is left out.
///
/// Strangers share threads with the people who are signed in. They must not be able to take all of them. The
/// threads are those of this process, so each instance counts for itself.
final class FewAtOnce: Sendable {
    private let places: Mutex<Int>

    /// - Parameter most: The number of pieces of work that may happen at once.
    init(most: Int) {
        places = Mutex(most)
    }

    /// Does the work, or returns `nil` if all places are taken.
    func attempt<Value>(_ work: () async -> Value?) async -> Value? {
        let isAdmitted = places.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
        guard isAdmitted else { return nil }
        defer { places.withLock { $0 += 1 } }
        return await work()
    }
}
