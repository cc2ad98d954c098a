import Domain
import Foundation
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The receipt as a text file. A spreadsheet program could read formulas in it.
@Suite struct TextReceiptTests {
    @Test func `a course that looks like a formula is protected, and is read back unchanged`()
        async throws
    {
        let world = try await World()
        let first = try await world.stage([.of(.ben, hours: "八", course: "=1+1")])
        let path = world.folder.file("receipt.csv")
        try await WriteReceipt(world.ground)(world.official(.lin), first, .csv, to: path)
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        #expect(text.contains("'=1+1") && !text.contains(",=1+1"))
        let again = try await world.upload(path)
        #expect(try await world.problems(again).map(\.problem.code) == ["hours-invalid"])
        let rows = try await world.pool.read { try ImportRows.list(again, .refused, limit: 9, in: $0) }
        #expect(rows.map(\.title) == ["=1+1"])
    }

    @Test func `a number that a formula protects is read as the number`() async throws {
        let world = try await World()
        let path = world.folder.file("numbers.csv")
        let number = Inhabitant.ben.document.value
        let lines = [
            "姓名,证件号码,年度,科目类型,课程名称,学时", "\(Inhabitant.ben.name),\"=\"\"\(number)\"\"\",2026,专业科目,另一门课,8",
        ]
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let batch = try await world.upload(path)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
    }

    @Test func `only the organisation can read its receipt`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, hours: "八")])
        await #expect(throws: Refusal.notYours) {
            try await WriteReceipt(world.ground)(world.official(.shen), batch, .csv, to: world.folder.file("r.csv"))
        }
    }
}
