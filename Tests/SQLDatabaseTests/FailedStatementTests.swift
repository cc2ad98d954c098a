import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// A statement that fails spoils its transaction, and only that.
@Suite struct FailedStatementTests {
    /// A statement that no engine accepts after number 1 was added.
    enum Fault: CaseIterable {
        case sameKey, sameKeyAmongFew, sameKeyAmongMany, zeroInText, zeroAmongMany, tooFewValues, unknownTable

        func fail(_ tx: any SQLTransaction) throws {
            let sql = "INSERT INTO thing (number, text) VALUES (?, ?)"
            switch self {
            case .sameKey: try tx.add(1)
            // The faulty row is in the middle.
            case .sameKeyAmongFew: try tx.execute(sql, rows: [11, 1, 12].map { [.integer($0), nil] })
            case .sameKeyAmongMany: try tx.execute(sql, rows: (11...60).map { [.integer($0 == 35 ? 1 : $0), nil] })
            case .zeroInText: try tx.add(2, "甲\0乙")
            case .zeroAmongMany:
                try tx.execute(sql, rows: (11...60).map { [.integer($0), $0 == 35 ? "甲\0乙" : "甲"] })
            case .tooFewValues: try tx.execute(sql, [.integer(2)])
            case .unknownTable: try tx.execute("DELETE FROM nothing")
            }
        }

        var isConstraint: Bool { self != .tooFewValues && self != .unknownTable }
    }

    @Test(arguments: Engine.present, Fault.allCases)
    func `nothing of a transaction with a failed statement is saved`(_ engine: Engine, _ fault: Fault) async throws {
        let pool = try await engine.things().pool()
        let failure = await #expect(throws: SQLFailure.self) {
            try await pool.write { tx in
                try tx.add(1)
                try fault.fail(tx)
            }
        }
        #expect(failure?.isConstraint == fault.isConstraint)
        try await pool.write { try $0.add(3) }
        #expect(try await pool.read { try $0.numbers() } == [3])
    }

    @Test(arguments: Engine.present, Fault.allCases)
    func `code that catches the failure cannot save the rest`(_ engine: Engine, _ fault: Fault) async throws {
        let pool = try await engine.things().pool()
        let later = Count()
        let failure = await #expect(throws: SQLFailure.self) {
            try await pool.write { tx in
                try tx.add(1)
                do { try fault.fail(tx) } catch is SQLFailure {}
                do { try tx.add(5) } catch is SQLFailure { later.add() }
            }
        }
        #expect(failure?.isConstraint == fault.isConstraint)
        #expect(later.now > 0)
        #expect(try await pool.read { try $0.numbers() } == [])
    }

    @Test(arguments: Engine.present)
    func `a text with a zero is refused with a sentence, in questions too`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        await #expect(throws: SQLFailure.zeroInText) { try await pool.write { try $0.add(1, "\0") } }
        await #expect(throws: SQLFailure.zeroInText) {
            try await pool.read { try $0.count("SELECT count(*) FROM thing WHERE text = ?", [.text("a\0")]) }
        }
        #expect(
            SQLFailure.zeroInText.description == "the database refused the change: a text contains the character U+0000"
        )
    }

    @Test(arguments: Engine.present)
    func `a transaction that reads cannot write, and is not tried again`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        let runs = Count()
        let write: @Sendable (any SQLReader) throws -> Int = { sql in
            runs.add()
            return try sql.count("INSERT INTO thing (number) VALUES (1) RETURNING number")
        }
        await #expect(throws: SQLFailure.self) { try await pool.read(write) }
        await #expect(throws: SQLFailure.self) { try await pool.readLong(write) }
        await #expect(throws: SQLFailure.self) { try await pool.readOverview(write) }
        #expect(runs.now == 3)
        #expect(try await pool.read { try $0.numbers() } == [])
    }

    @Test(arguments: Engine.present)
    func `an error of the code rolls everything back and arrives unchanged`(_ engine: Engine) async throws {
        struct Refused: Error {}
        let pool = try await engine.things().pool()
        let runs = Count()
        await #expect(throws: Refused.self) {
            try await pool.write { tx in
                runs.add()
                try tx.add(1)
                throw Refused()
            }
        }
        #expect(runs.now == 1)
        #expect(try await pool.read { try $0.numbers() } == [])
    }
}

extension SQLFailure {
    fileprivate var isConstraint: Bool { if case .constraint = self { true } else { false } }
}
