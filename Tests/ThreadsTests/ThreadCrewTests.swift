import Testing
import Threads

@testable import TestSupport

@Suite struct ThreadCrewTests {
    @Test func `work returns its value or throws its error`() async throws {
        let crew = ThreadCrew(name: "test", threads: 2, places: 2)
        #expect(try await crew.run { 6 * 7 } == 42)
        await #expect(throws: Spoilt.self) { try await crew.run { throw Spoilt() } }
    }

    @Test func `no more work runs at once than there are threads, and the rest runs later`() async throws {
        let crew = ThreadCrew(name: "test", threads: 2, places: 100)
        let count = Count()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await crew.run {
                        count.add(1)
                        count.add(-1)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect((1...2).contains(count.most))
        #expect(crew.load.waiting == 0)
    }

    @Test func `when threads and places are taken, the next is refused at once and nothing else suffers`() async throws
    {
        let (crew, latch) = (ThreadCrew(name: "test", threads: 2, places: 3), Latch())
        let tasks = (0..<5).map { number in
            Task {
                try await crew.run {
                    latch.hold(); return number
                }
            }
        }
        #expect(await until { latch.arrived == 2 && crew.load == (2, 3) })
        await #expect(throws: CrewIsFull.self) { try await crew.run { -1 } }
        #expect(crew.load == (2, 3))
        latch.open(5)
        var results: [Int] = []
        for task in tasks { results.append(try await task.value) }
        #expect(results.sorted() == [0, 1, 2, 3, 4])
        #expect(try await crew.run { 6 } == 6)
    }

    @Test func `a cancelled task frees its place, and its work is never done`() async throws {
        let (crew, latch, done) = (ThreadCrew(name: "test", threads: 1, places: 1), Latch(), Count())
        let first = Task { try await crew.run { latch.hold() } }
        #expect(await until { latch.arrived == 1 })
        let second = Task { try await crew.run { done.add(1) } }
        #expect(await until { crew.load == (1, 1) })
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        #expect(crew.load == (1, 0))
        let third = Task { try await crew.run { 3 } }
        #expect(await until { crew.load == (1, 1) })
        latch.open(1)
        try await first.value
        #expect(try await third.value == 3)
        #expect(done.now == 0)
    }

    @Test func `the work of a task that is already cancelled does not start`() async {
        let crew = ThreadCrew(name: "test", threads: 1, places: 1)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await crew.run { 1 }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(crew.load == (0, 0))
    }

    @Test func `a busy crew does not block other tasks`() async throws {
        let (crew, latch) = (ThreadCrew(name: "test", threads: 16, places: 0), Latch())
        let tasks = (0..<16).map { _ in Task { try await crew.run { latch.hold() } } }
        #expect(await until { latch.arrived == 16 })
        let sum = await withTaskGroup(of: Int.self) { group in
            for number in 0..<100 { group.addTask { number } }
            return await group.reduce(0, +)
        }
        #expect(sum == 4950)
        latch.open(16)
        for task in tasks { try await task.value }
    }

    private struct Spoilt: Error {}
}
