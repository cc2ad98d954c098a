import Synchronization

/// Wakes whoever does long work in this process, so that nobody waits for the next look into the database.
public final class JobBell: Sendable {
    private let waiting = Mutex<(isRung: Bool, sleepers: [CheckedContinuation<Void, Never>])>((false, []))

    public init() {}

    public func ring() {
        let sleepers = waiting.withLock { waiting in
            waiting.isRung = true
            defer { waiting.sleepers = [] }
            return waiting.sleepers
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// Returns when the bell has been rung since the last time, or after a while.
    public func wait(atMost duration: Duration) async {
        let alarm = Task {
            try await Task.sleep(for: duration)
            ring()
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { (sleeper: CheckedContinuation<Void, Never>) in
                let isRung = waiting.withLock { waiting in
                    if !waiting.isRung { waiting.sleepers.append(sleeper) }
                    return waiting.isRung
                }
                if isRung { sleeper.resume() }
            }
        } onCancel: {
            ring()
        }
        alarm.cancel()
        waiting.withLock { $0.isRung = false }
    }
}
