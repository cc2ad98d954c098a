import Documents
import Domain
import Exchange
import Groundwork
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// An export contains the identifier of each record. If it is imported again, the records are there already.
@Suite struct OwnExportTests {
    /// The exported records of a year, in a workbook.
    private func exported(_ world: World, by who: Official = .lin) async throws -> String {
        var order = ExportOrder(.records, year: World.year, purpose: "核对")
        order.format = .xlsx
        let path = world.folder.file("export.xlsx")
        let export = try PrepareExport(world.ground)(try world.official(who), order)
        _ = try await WriteExport()(export, to: path)
        return path
    }

    @Test func `all rows of an export are there already, also declared papers`() async throws {
        let world = try await World()
        _ = try await world.recognised(world.paper("论文一篇"))
        _ = try await world.bringIn([.of(.ben, course: "有号的课").with("来源记录号", "N-1")])
        let batch = try await world.upload(exported(world))
        #expect(try await world.problems(batch).map(\.problem.code) == [])
        #expect(try await world.tally(batch).counts == [0, 6, 0, 0])
        let counted = try await world.allCounted()
        _ = try await world.commit(batch)
        #expect(try await world.allCounted() == counted)
    }

    @Test func `a record's number with other hours is refused`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        let record = try #require(try await world.records(of: batch).first)
        let row = Sheet.Row.of(.ben, hours: "9", course: "另一门课").with("来源记录号", record.id.text)
        let again = try await world.stage([row])
        #expect(try await world.problems(again).map(\.problem.code) == ["differs-from-imported"])
    }

    @Test func `the number of a reversed record can be used again`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        let record = try #require(try await world.records(of: batch).first)
        let row = Sheet.Row.of(.ben, course: "另一门课").with("来源记录号", record.id.text)
        #expect(try await world.tally(world.stage([row])).counts == [0, 1, 0, 0])
        try await world.undo(batch)
        #expect(try await world.tally(world.stage([row])).counts == [1, 0, 0, 0])
        _ = try await world.bringIn([row])
        #expect(try await world.tally(world.stage([row])).counts == [0, 1, 0, 0])
        try await world.expectBalance()
    }

    @Test func `the number of another person's record reveals nothing about them`() async throws {
        let world = try await World()
        let shen = try world.official(.shen)
        let elsewhere = try await world.bringIn([.of(.dora, course: "课")], by: shen)
        let record = try #require(try await world.records(of: elsewhere).first)
        let batch = try await world.stage([.of(.ben, course: "另一门课").with("来源记录号", record.id.text)])
        let told = try await world.problems(batch).map(\.problem.message).joined()
        #expect(!told.contains(Inhabitant.dora.name))
    }
}
