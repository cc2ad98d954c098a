import Synchronization
import Testing

@testable import Groundwork

/// Pieces that are computed in parallel and stored in order.
@Suite struct WorkAheadTests {
    private struct Stopped: Error, Equatable {
        var place: String
    }

    /// Counts the pieces that were started and not stored yet, and their maximum.
    private final class Watch: Sendable {
        private let state = Mutex((now: 0, most: 0))

        var most: Int { state.withLock { $0.most } }

        func begin() {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
        }

        func end() { state.withLock { $0.now -= 1 } }
    }

    private func kept(
        _ count: Int,
        ahead: Int,
        _ watch: Watch = Watch(),
        workOut: @escaping @Sendable (Int) async throws -> Int = { $0 },
        keep: @escaping (Int) throws -> Void = { _ in }
    ) async throws -> [Int] {
        var next = 0
        var kept: [Int] = []
        let work = WorkAhead<Int, Int>(pieces: ahead) {
            guard next < count else { return nil }
            next += 1
            watch.begin()
            return next
        } workOut: { piece in
            try await workOut(piece)
        } keep: { result in
            try keep(result)
            kept.append(result)
            watch.end()
        }
        try await work()
        return kept
    }

    @Test(arguments: [0, 1, 2, 17], [1, 2, 3, 40])
    func `every piece is stored once, in order`(_ count: Int, _ ahead: Int) async throws {
        let kept = try await kept(count, ahead: ahead) { piece in
            // Later pieces finish sooner.
            for _ in 0..<max(0, 20 - piece) { await Task.yield() }
            return piece * 10
        }
        #expect(kept == (0..<count).map { ($0 + 1) * 10 })
    }

    @Test(arguments: [1, 2, 5])
    func `no more pieces are started than allowed`(_ ahead: Int) async throws {
        let watch = Watch()
        _ = try await kept(30, ahead: ahead, watch)
        #expect(watch.most == ahead)
    }

    @Test func `a failure ends the work after the pieces before it are stored`() async throws {
        let seen = Mutex<[Int]>([])
        await #expect(throws: Stopped(place: "working out")) {
            _ = try await kept(9, ahead: 1) { piece in
                if piece == 4 { throw Stopped(place: "working out") }
                return piece
            } keep: { result in
                seen.withLock { $0.append(result) }
            }
        }
        #expect(seen.withLock { $0 } == [1, 2, 3])
        await #expect(throws: Stopped(place: "keeping")) {
            _ = try await kept(9, ahead: 3, keep: { _ in throw Stopped(place: "keeping") })
        }
    }

    @Test func `cancelled work stores nothing more`() async throws {
        let seen = Mutex<[Int]>([])
        let working = Task {
            try await kept(
                100,
                ahead: 3,
                keep: { result in
                    seen.withLock { $0.append(result) }
                    if result == 5 { withUnsafeCurrentTask { $0?.cancel() } }
                }
            )
        }
        await #expect(throws: CancellationError.self) { _ = try await working.value }
        #expect(seen.withLock { $0 } == [1, 2, 3, 4, 5])
    }
}
