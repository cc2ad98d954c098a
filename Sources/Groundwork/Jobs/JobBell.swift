import Synchronization

/// Wakes whoever does long work in this process, so that nobody waits for the next look into the database.
///
/// It carries nothing, and so is no `HandOver`: the work waits in the database, where every instance finds it. Rings that
/// nobody has heard yet are one.
public final class JobBell: Sendable {
    private let state = Mutex<(isRung: Bool, sleepers: [CheckedContinuation<Void, Never>])>((false, []))

    /// Creates a bell that has not been rung.
    public init() {}

    /// Wakes all waiting tasks, or the next one that waits.
    public func ring() {
        let sleepers = state.withLock { state in
            state.isRung = true
            defer { state.sleepers = [] }
            return state.sleepers
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// Returns when the bell has been rung since it was last heard, or when the task is cancelled.
    public func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { (sleeper: CheckedContinuation<Void, Never>) in
                let isRung = state.withLock { state in
                    if !state.isRung { state.sleepers.append(sleeper) }
                    return state.isRung
                }
                if isRung { sleeper.resume() }
            }
        } onCancel: {
            // Others who are woken by it look in vain, and wait again.
            ring()
        }
        state.withLock { $0.isRung = false }
    }

    /// How many wait, at this moment.
    var sleeping: Int { state.withLock { $0.sleepers.count } }
}
