import Dispatch
import Synchronization

/// A queue with few places that passes elements in order from producers to consumers.
///
/// A producer waits while all places are taken, and a consumer waits while there is no element. So a side that is ahead
/// needs no more memory than the places. No side waits forever: `finish` tells consumers that there are no more
/// elements, and `stop` tells producers that nobody takes elements any more. `withGiver` calls both for you.
///
/// Give blocks of elements instead of single ones, because each element wakes a thread of the other side.
public final class HandOver<Element: Sendable, End: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var end: Result<End, any Error>?
        var isStopped = false
        var givers: [Sleeper] = []
        var takers: [Sleeper] = []
    }

    /// The answer to a side that asks.
    private enum Answer {
        case element(Element)
        case nothingMore
        case wait
    }

    private let places: Int
    private let state = Mutex(State())

    /// Creates a queue.
    /// - Parameter places: The number of elements that may wait to be taken. It is at least one.
    public init(places: Int) {
        self.places = max(places, 1)
    }

    // MARK: Producers

    /// Adds an element. It blocks the calling thread while all places are taken.
    /// - Returns: `false` if the element was not added, because nobody takes elements any more or `finish` was called.
    public func give(_ element: Element) -> Bool {
        while true {
            let (sleeper, gate) = Sleeper.thread()
            let (isIn, taker) = state.withLock { state -> (Bool?, Sleeper?) in
                if state.isStopped || state.end != nil { return (false, nil) }
                guard state.elements.count < places else {
                    state.givers.append(sleeper)
                    return (nil, nil)
                }
                state.elements.append(element)
                return (true, state.takers.isEmpty ? nil : state.takers.removeFirst())
            }
            taker?.wake()
            if let isIn { return isIn }
            gate.wait()
        }
    }

    /// Ends the queue. Consumers still get the elements in the queue, and then the end or its failure. Only the first
    /// call has an effect.
    public func finish(_ end: Result<End, any Error>) {
        wakeAll { state in
            if state.end == nil { state.end = end }
        }
    }

    // MARK: Consumers

    /// Returns the next element. It blocks the calling thread while there is none.
    /// - Returns: The element, or `nil` at the end and after `stop`.
    /// - Throws: The failure that `finish` received, after all elements that were added before it.
    public func take() throws -> Element? {
        while true {
            let (sleeper, gate) = Sleeper.thread()
            switch try answer(else: sleeper) {
            case .element(let element): return element
            case .nothingMore: return nil
            case .wait: gate.wait()
            }
        }
    }

    /// Returns the next element to a task, without blocking a thread.
    /// - Throws: The same failure, or `CancellationError` as soon as the task is cancelled.
    public func next() async throws -> Element? {
        let name = Sleeper.Name()
        while true {
            if Task.isCancelled {
                // The task may have been woken for an element. Another consumer must take it now.
                let other = state.withLock { $0.takers.isEmpty ? nil : $0.takers.removeFirst() }
                other?.wake()
                throw CancellationError()
            }
            switch try answer(else: nil) {
            case .element(let element): return element
            case .nothingMore: return nil
            case .wait: await sleep(under: name)
            }
        }
    }

    /// The value that `finish` received. It is `nil` before that, and after a failure.
    public var end: End? {
        state.withLock { try? $0.end?.get() }
    }

    /// Drops the elements in the queue and wakes all waiting sides. Nobody takes elements any more.
    public func stop() {
        wakeAll { state in
            state.isStopped = true
            state.elements = []
        }
    }

    /// The number of elements in the queue, and of waiting producers and consumers, at this moment.
    public var load: (elements: Int, givers: Int, takers: Int) {
        state.withLock { ($0.elements.count, $0.givers.count, $0.takers.count) }
    }

    // MARK: Waiting

    /// Returns the answer for a consumer.
    /// - Parameter sleeper: The sleeper to add if there is no answer yet.
    private func answer(else sleeper: Sleeper?) throws -> Answer {
        let (answer, giver) = try state.withLock { state -> (Answer, Sleeper?) in
            if !state.elements.isEmpty {
                let giver = state.givers.isEmpty ? nil : state.givers.removeFirst()
                return (.element(state.elements.removeFirst()), giver)
            }
            if state.isStopped { return (.nothingMore, nil) }
            if let end = state.end {
                _ = try end.get()
                return (.nothingMore, nil)
            }
            if let sleeper { state.takers.append(sleeper) }
            return (.wait, nil)
        }
        giver?.wake()
        return answer
    }

    /// Suspends a task until something has changed or the task is cancelled.
    private func sleep(under name: Sleeper.Name) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let sleeper = Sleeper(name: name) { continuation.resume() }
                let sleeps = state.withLock { state in
                    // A task that was cancelled before this moment would not be woken any more.
                    let isQuiet = state.elements.isEmpty && state.end == nil && !state.isStopped
                    guard isQuiet, !Task.isCancelled else { return false }
                    state.takers.append(sleeper)
                    return true
                }
                if !sleeps { sleeper.wake() }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.takers.firstIndex { $0.name === name }.map { state.takers.remove(at: $0) }
            }
            sleeper?.wake()
        }
    }

    private func wakeAll(_ change: (inout sending State) -> Void) {
        let sleepers = state.withLock { state in
            change(&state)
            defer { (state.givers, state.takers) = ([], []) }
            return state.givers + state.takers
        }
        for sleeper in sleepers { sleeper.wake() }
    }
}

/// A thread or a task that waits. It is woken once.
private struct Sleeper: Sendable {
    /// Tells one that waits from all others.
    final class Name: Sendable {}

    let name: Name
    let wake: @Sendable () -> Void

    /// Creates a sleeper that waits at a gate.
    static func thread() -> (Sleeper, gate: DispatchSemaphore) {
        // The semaphore starts at 0, because freeing it with less than its first value ends the process.
        let gate = DispatchSemaphore(value: 0)
        return (Sleeper(name: Name()) { gate.signal() }, gate)
    }
}
