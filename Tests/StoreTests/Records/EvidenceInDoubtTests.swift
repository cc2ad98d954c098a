import Domain
import SQLDatabase
import Store
import Testing

@Suite struct EvidenceInDoubtTests {
    @Test func `the doubt about a file that came ends once`() async throws {
        let shelf = try await Shelf()
        try await shelf.pool.write { tx in
            try EvidenceInDoubt.arrive(["a", "b"], at: shelf.now, in: tx)
            #expect(try EvidenceInDoubt.settle("a", in: tx))
            #expect(try !EvidenceInDoubt.settle("a", in: tx))
        }
        #expect(try await condemned(shelf, after: 10) == ["b"])
    }

    @Test func `no doubt ends about a file that is unknown, leaves or is condemned`() async throws {
        let shelf = try await Shelf()
        try await shelf.pool.write { tx in
            try EvidenceInDoubt.arrive(["condemned", "old"], at: shelf.now, in: tx)
            try EvidenceInDoubt.leave(["leaving"], at: shelf.now, in: tx)
            #expect(try EvidenceInDoubt.condemn(["condemned", "unknown"], in: tx) == ["condemned"])
        }
        #expect(try await condemned(shelf, after: 10) == ["condemned", "leaving", "old"])
        for name in ["condemned", "leaving", "old", "unknown"] {
            await #expect(throws: Refused.self) {
                try await shelf.pool.write { tx in
                    guard try EvidenceInDoubt.settle(name, in: tx) else { throw Refused() }
                }
            }
        }
        #expect(try await condemned(shelf, after: 10) == ["condemned", "leaving", "old"])
    }

    @Test func `a file with a row is not condemned, and leaves when its row is deleted`() async throws {
        let shelf = try await Shelf()
        try await shelf.pool.write { tx in
            try EvidenceInDoubt.arrive(["a"], at: shelf.now, in: tx)
            #expect(try EvidenceInDoubt.settle("a", in: tx))
            #expect(try EvidenceInDoubt.condemn(["a"], in: tx) == [])
        }
        #expect(try await condemned(shelf, after: 10) == [])
        try await shelf.pool.write { tx in
            try EvidenceInDoubt.leave(["a"], at: shelf.now.adding(seconds: 20), in: tx)
            try EvidenceInDoubt.forgetSettled(before: shelf.now.adding(seconds: 100), in: tx)
        }
        #expect(try await condemned(shelf, after: 20) == [])
        #expect(try await condemned(shelf, after: 21) == ["a"])
    }

    @Test func `the oldest doubts come first, and end when the files are removed`() async throws {
        let shelf = try await Shelf()
        try await shelf.pool.write { tx in
            for (name, age) in [("c", 1), ("b", 2), ("a", 3), ("young", 10)] {
                try EvidenceInDoubt.arrive([name], at: shelf.now.adding(seconds: age), in: tx)
            }
        }
        #expect(try await condemned(shelf, after: 10, most: 2) == ["b", "c"])
        try await shelf.pool.write { tx in try EvidenceInDoubt.forget(["b", "c", "unknown"], in: tx) }
        #expect(try await condemned(shelf, after: 10, most: 2) == ["a"])
    }

    private struct Refused: Error {}

    private func condemned(_ shelf: Shelf, after seconds: Int, most: Int = 9) async throws -> [String] {
        try await shelf.pool.write { tx in
            try EvidenceInDoubt.condemn(before: shelf.now.adding(seconds: seconds), most: most, in: tx)
        }.sorted()
    }
}
