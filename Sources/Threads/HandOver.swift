import Dispatch
import Synchronization

/// A line with few places that hands elements from those who make them to those who use them, in order.
///
/// Whoever gives waits while all places are taken, and whoever takes waits while there is nothing: a side that is ahead
/// costs no more memory than the places. Nobody waits without an end: `finish` tells those who take that nothing more
/// comes, and `stop` tells those who give that nobody takes any more. `withGiver` calls both for you.
///
/// Give blocks of elements, not single ones: each element wakes a thread of the other side.
public final class HandOver<Element: Sendable, End: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var end: Result<End, any Error>?
        var isStopped = false
        var givers: [Sleeper] = []
        var takers: [Sleeper] = []
    }

    /// What a side is told when it asks.
    private enum Answer {
        case element(Element)
        case nothingMore
        case wait
    }

    private let places: Int
    private let state = Mutex(State())

    /// - Parameter places: how many elements may wait to be taken, at least one.
    public init(places: Int) {
        self.places = max(places, 1)
    }

    // MARK: Whoever gives

    /// Puts an element into the line, and blocks the calling thread while all places are taken.
    /// - Returns: false when the element was not put in, because nobody takes any more or `finish` was called.
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

    /// Says that nothing more comes, and why: whoever takes gets what is still in the line, then the end. Only the first
    /// call counts.
    public func finish(_ end: Result<End, any Error>) {
        wakeAll { state in
            if state.end == nil { state.end = end }
        }
    }

    // MARK: Whoever takes

    /// The next element; blocks the calling thread while there is none yet.
    /// - Returns: nil at the end, and after `stop`.
    /// - Throws: the failure given to `finish`, after all elements that were put in before it.
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

    /// The same for a task, which holds no thread while it waits.
    /// - Throws: `CancellationError` as soon as the task is cancelled, too.
    public func next() async throws -> Element? {
        let name = Sleeper.Name()
        while true {
            if Task.isCancelled {
                // It may just have been woken for an element, which is now another's.
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

    /// What `finish` was told, unless it was a failure; nil before.
    public var end: End? {
        state.withLock { try? $0.end?.get() }
    }

    /// Says that nobody takes any more: what is in the line is dropped, and everybody who waits is woken.
    public func stop() {
        wakeAll { state in
            state.isStopped = true
            state.elements = []
        }
    }

    /// How many elements are in the line, and how many of either side wait, at this moment.
    public var load: (elements: Int, givers: Int, takers: Int) {
        state.withLock { ($0.elements.count, $0.givers.count, $0.takers.count) }
    }

    // MARK: Waiting

    /// - Parameter sleeper: put to sleep where there is nothing to answer.
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

    /// Lets a task sleep until something has changed or it is cancelled.
    private func sleep(under name: Sleeper.Name) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let sleeper = Sleeper(name: name) { continuation.resume() }
                let sleeps = state.withLock { state in
                    // Cancelled before this moment, it would not be woken any more.
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

    /// One that waits at the gate.
    static func thread() -> (Sleeper, gate: DispatchSemaphore) {
        // The semaphore starts at 0, because freeing it with less than its first value ends the process.
        let gate = DispatchSemaphore(value: 0)
        return (Sleeper(name: Name()) { gate.signal() }, gate)
    }
}
