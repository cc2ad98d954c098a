import Synchronization

/// Wakes the task that does long work in this process, so that new work does not wait for the next look into the
/// database.
///
/// It carries no values, so it is no `HandOver`. The work waits in the database, where every instance finds it. Several
/// rings before the next wait count as one.
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

    /// Returns when the bell has been rung since the last wait, or when the task is cancelled.
    public func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { (sleeper: CheckedContinuation<Void, Never>) in
                let isAwake = state.withLock { state in
                    // A task that was cancelled before it sleeps would miss the ring of its cancellation.
                    let isAwake = state.isRung || Task.isCancelled
                    if !isAwake { state.sleepers.append(sleeper) }
                    return isAwake
                }
                if isAwake { sleeper.resume() }
            }
        } onCancel: {
            // This wakes other tasks too. They find no work and wait again.
            ring()
        }
        state.withLock { $0.isRung = false }
    }

    /// The number of tasks that wait at this moment.
    var sleeping: Int { state.withLock { $0.sleepers.count } }
}
