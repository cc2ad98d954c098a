import Testing
import Threads

@testable import TestSupport

/// These tests do not look at a clock. If a thread or task is not woken, the test hangs.
@Suite struct HandOverTests {
    private struct Spoilt: Error {}

    private typealias Line = HandOver<Int, String>

    /// Takes all elements of a queue.
    private func all(of line: Line) async throws -> [Int] {
        var taken: [Int] = []
        while let number = try await line.next() { taken.append(number) }
        return taken
    }

    @Test(arguments: [1, 2, 7, 1_000], [0, 1, 5, 1_000])
    func `every element is taken once and in order, and then the end`(places: Int, count: Int) async throws {
        let taken = try await Line.withGiver(places: places) { line in
            for number in 0..<count { #expect(line.give(number)) }
            return "done"
        } take: { line in
            let taken = try await all(of: line)
            #expect(line.end == "done")
            return taken
        }
        #expect(taken == Array(0..<count))
    }

    @Test(arguments: [1, 2, 7])
    func `a thread takes every element once and in order`(places: Int) async throws {
        let taken = try await onOwnThread {
            try Line.withGiver(places: places) { line in
                for number in 0..<100 { #expect(line.give(number)) }
                return "done"
            } take: { line in
                var taken: [Int] = []
                while let number = try line.take() { taken.append(number) }
                #expect(line.end == "done")
                return taken
            }
        }
        #expect(taken == Array(0..<100))
    }

    @Test(arguments: [1, 3])
    func `a producer waits while all places are taken`(places: Int) async throws {
        let given = Count()
        try await Line.withGiver(places: places) { line in
            for number in 0..<10 where line.give(number) { given.add(1) }
            return "done"
        } take: { line async throws in
            #expect(await until { line.load.givers == 1 })
            #expect(given.now == places && line.load.elements == places)
            #expect(try await line.next() == 0)
            #expect(await until { given.now == places + 1 && line.load.givers == 1 })
            #expect(line.load.elements == places)
        }
    }

    @Test func `a failure follows the elements that were given before it, and repeats`() async throws {
        try await Line.withGiver(places: 9) { line in
            for number in 0..<3 { _ = line.give(number) }
            throw Spoilt()
        } take: { line async throws in
            for number in 0..<3 { #expect(try await line.next() == number) }
            for _ in 1...2 { await #expect(throws: Spoilt.self) { try await line.next() } }
            #expect(line.end == nil)
        }
    }

    @Test func `if the consumer fails, a waiting producer is woken and ends`() async throws {
        let refused = Count()
        await #expect(throws: Spoilt.self) {
            try await Line.withGiver(places: 1) { line in
                while line.give(1) {}
                refused.add(1)
                return "done"
            } take: { line in
                #expect(await until { line.load.givers == 1 })
                throw Spoilt()
            }
        }
        #expect(refused.now == 1)
        #expect(throws: Spoilt.self) {
            try Line.withGiver(places: 1) { line in
                while line.give(1) {}
                refused.add(1)
                return "done"
            } take: { _ in
                throw Spoilt()
            }
        }
        #expect(refused.now == 2)
    }

    @Test func `a consumer can return before the end, and a later failure of the producer is ignored`() async throws {
        let first = try await Line.withGiver(places: 2) { line in
            while line.give(7) {}
            throw Spoilt()
        } take: { line in
            try await line.next()
        }
        #expect(first == 7)
    }

    @Test func `a cancelled task no longer waits, and the producer ends`() async throws {
        let (latch, asleep) = (Latch(), Count())
        let task = Task {
            try await Line.withGiver(places: 1) { line in
                latch.hold()
                return line.give(1) ? "taken" : "refused"
            } take: { line in
                asleep.add(1)
                defer { latch.open(1) }
                return try await line.next()
            }
        }
        #expect(await until { asleep.now == 1 && latch.arrived == 1 })
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }

    @Test func `a task that was cancelled before takes no element`() async throws {
        let line = Line(places: 1)
        #expect(line.give(1))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await line.next()
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(line.load.elements == 1)
    }

    @Test func `several consumers take each element once, and all get the end`() async throws {
        let line = HandOver<Int, Void>(places: 2)
        let sum = Count()
        let threads = (0..<4).map { _ in
            Task {
                try await onOwnThread {
                    while let number = try line.take() { sum.add(number) }
                }
            }
        }
        try await onOwnThread {
            for number in 1...1_000 { #expect(line.give(number)) }
        }
        line.finish(.success(()))
        for thread in threads { try await thread.value }
        #expect(sum.now == 500_500)
        #expect(!line.give(1))
    }

    @Test func `a cancelled consumer loses no element`() async throws {
        let line = Line(places: 10)
        let first = Task { try await line.next() }
        #expect(await until { line.load.takers == 1 })
        let second = Task { try await line.next() }
        #expect(await until { line.load.takers == 2 })
        first.cancel()
        await #expect(throws: CancellationError.self) { _ = try await first.value }
        #expect(line.give(5))
        #expect(try await second.value == 5)
    }

    @Test func `after a stop no side waits, and nothing can be given or taken`() async throws {
        let line = Line(places: 1)
        let waiting = Task { try await line.next() }
        #expect(await until { line.load.takers == 1 })
        line.stop()
        #expect(try await waiting.value == nil)
        #expect(!line.give(1))
        #expect(try line.take() == nil)
        #expect(line.load == (0, 0, 0))
    }
}
