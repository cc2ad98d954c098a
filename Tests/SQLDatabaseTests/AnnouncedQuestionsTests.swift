import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// Questions that are announced have the same answers as others.
@Suite struct AnnouncedQuestionsTests {
    private static func above(_ number: Int, in sql: any SQLReader) throws -> Int {
        try sql.count("SELECT count(*) FROM thing WHERE number > ?", [.integer(number)])
    }

    private static func announce(_ numbers: [Int], in sql: any SQLReader) {
        sql.announce(
            numbers.map { number in
                { _ = try above(number, in: $0) }
            }
        )
    }

    @Test(arguments: Engine.present)
    func `they are asked in any order, several times or not at all`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        try await pool.write { tx in for number in 1...9 { try tx.add(number) } }
        let answers = try await pool.read { sql in
            Self.announce([1, 2, 3, 3, 4], in: sql)
            return try [3, 7, 1, 3, 2].map { try Self.above($0, in: sql) }
        }
        #expect(answers == [6, 2, 8, 6, 7])
    }

    @Test(arguments: Engine.present)
    func `an answer is not older than the last change`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        let answers = try await pool.write { tx in
            try tx.add(1)
            Self.announce([0, 1], in: tx)
            let before = try Self.above(0, in: tx)
            try tx.execute("INSERT INTO thing (number) VALUES (?)", rows: [[.integer(2)]])
            let between = try Self.above(1, in: tx)
            Self.announce([0, 1], in: tx)
            try tx.add(3)
            return [before, between, try Self.above(0, in: tx), try Self.above(1, in: tx)]
        }
        #expect(answers == [1, 1, 3, 2])
    }

    @Test(arguments: Engine.present)
    func `what was announced and not asked is forgotten with the transaction`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        for round in 0..<20 {
            let before = try await pool.read { sql in
                Self.announce([0, 100], in: sql)
                return try Self.above(100, in: sql)
            }
            #expect(before == 0)
            try await pool.write { tx in
                Self.announce([0], in: tx)
                try tx.add(round + 1)
            }
            #expect(try await pool.read { try Self.above(0, in: $0) } == round + 1)
        }
    }

    @Test(arguments: Engine.present)
    func `a question that fails is told, and the next transaction works`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        await #expect(throws: SQLFailure.self) {
            try await pool.read { sql in
                sql.announce([{ _ = try $0.count("SELECT count(*) FROM nothing") }])
                return try sql.count("SELECT count(*) FROM nothing")
            }
        }
        #expect(try await pool.read { try Self.above(0, in: $0) } == 0)
    }
}
