import Dispatch
import Foundation
import Synchronization

/// Identifies a piece of work, and tells whether its caller still wants it.
final class WaitingTicket: Sendable {
    private let state = Atomic(false)

    var isWithdrawn: Bool { state.load(ordering: .sequentiallyConsistent) }

    func withdraw() { state.store(true, ordering: .sequentiallyConsistent) }
}

/// A piece of work that waits for a thread. Exactly one of `run` and `refuse` is called, once.
struct WaitingWork: Sendable {
    let ticket: WaitingTicket
    let patience: Duration?
    let run: @Sendable () -> Void
    let refuse: @Sendable (any Error) -> Void
}

/// The queue of a crew, and the threads that serve it.
final class WaitingLine: Sendable {
    private struct State {
        var waiting: [WaitingWork] = []
        var busy = 0
        var threads = 0
        var isClosed = false
    }

    private let name: String
    private let threads: Int
    private let places: Int
    private let state = Mutex(State())
    /// Signalled once for each piece of work, and once for each thread when the crew ends.
    private let bell = DispatchSemaphore(value: 0)

    init(name: String, threads: Int, places: Int) {
        self.name = name
        self.threads = threads
        self.places = places
    }

    var load: (busy: Int, waiting: Int) { state.withLock { ($0.busy, $0.waiting.count) } }

    var isFull: Bool { state.withLock { $0.busy + $0.waiting.count >= threads + places } }

    func add(_ work: WaitingWork) {
        let (refusal, needsThread, mustWait) = state.withLock { state -> ((any Error)?, Bool, Bool) in
            // The task may have been cancelled before its work was added.
            if work.ticket.isWithdrawn { return (CancellationError(), false, false) }
            guard state.busy + state.waiting.count < threads + places else { return (CrewIsFull(), false, false) }
            state.waiting.append(work)
            let needsThread = state.threads < threads && state.busy + state.waiting.count > state.threads
            if needsThread { state.threads += 1 }
            return (nil, needsThread, state.busy + state.waiting.count > threads)
        }
        if let refusal { return work.refuse(refusal) }
        if mustWait, let patience = work.patience { limitWaiting(of: work.ticket, to: patience) }
        if needsThread { begin() }
        bell.signal()
    }

    private func limitWaiting(of ticket: WaitingTicket, to patience: Duration) {
        let (seconds, rest) = patience.components
        let time = DispatchTime.now() + Double(seconds) + Double(rest) / 1e18
        DispatchQueue.global().asyncAfter(deadline: time) { [weak self] in
            self?.withdraw(ticket, because: CrewIsFull())
        }
    }

    /// Removes work from the queue. Work that has started continues.
    func withdraw(_ ticket: WaitingTicket, because error: any Error = CancellationError()) {
        ticket.withdraw()
        let found = state.withLock { state in
            state.waiting.firstIndex { $0.ticket === ticket }.map { state.waiting.remove(at: $0) }
        }
        found?.refuse(error)
    }

    /// Lets the threads end. Call it when no more work can be added.
    func close() {
        let begun = state.withLock { state in
            state.isClosed = true
            return state.threads
        }
        for _ in 0..<begun { bell.signal() }
    }

    private func begin() {
        let thread = Thread { [self] in serve() }
        thread.name = name
        thread.start()
    }

    private func serve() {
        while let work = next() {
            work.run()
            state.withLock { $0.busy -= 1 }
        }
    }

    /// Waits for the next piece of work. Returns `nil` when the crew has ended.
    private func next() -> WaitingWork? {
        while true {
            bell.wait()
            let (work, isClosed) = state.withLock { state -> (WaitingWork?, Bool) in
                guard !state.waiting.isEmpty else { return (nil, state.isClosed) }
                state.busy += 1
                return (state.waiting.removeFirst(), false)
            }
            if work != nil || isClosed { return work }
            // The work was withdrawn after its signal.
        }
    }
}
