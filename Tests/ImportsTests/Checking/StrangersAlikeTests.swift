import Documents
import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A person who is registered outside the importer's scope and an unknown person look the same to the importer.
@Suite struct StrangersAlikeTests {
    private static let known = Sheet.Row.of(.dora, course: "课").with("职称系列", "").with("学时类型", "继续教育机构培训")
    private static let unknown = known.with("姓名", "新人").with("证件号码", Numbers.resident(300).value)

    private struct Told: Equatable {
        let codes: [String]
        let messages: [String]
        let counts: [Int]
        let newPeople: Int
        let people: Int
    }

    private static func told(_ row: Sheet.Row, _ world: World, by actor: Actor, kind: SheetKind) async throws -> Told {
        let batch = try await world.stage([row], by: actor, options: ImportBatch.Options(kind: kind))
        let view = try await world.see(batch, by: actor)
        let problems = try await world.problems(batch, by: actor)
        return Told(
            codes: problems.map(\.problem.code),
            messages: problems.map(\.problem.message),
            counts: view.tally.counts,
            newPeople: view.tally.newPeople,
            people: view.newPeople.count
        )
    }

    struct Case: Sendable {
        let who: Official
        let kind: SheetKind
        let changes: Sheet.Row

        init(_ who: Official, _ kind: SheetKind, _ changes: Sheet.Row = [:]) {
            (self.who, self.kind, self.changes) = (who, kind, changes)
        }
    }

    @Test(arguments: [
        Case(.lin, .hours), Case(.lin, .roster), Case(.hua, .hours), Case(.hua, .roster),
        Case(.lin, .hours, ["姓名": "别的名字"]), Case(.lin, .hours, ["年度": "2025"]),
        Case(.lin, .hours, ["单位名称": "赣江示范医院"]), Case(.hua, .hours, ["单位名称": "赣江示范医院"]),
        Case(.hua, .hours, ["单位名称": "洪州示范学院"]), Case(.lin, .hours, ["学时": "八"]),
        Case(.lin, .hours, ["课程名称": "新知识培训班", "学时": "13"]),
    ])
    func `the check reports both in the same way`(_ one: Case) async throws {
        let world = try await World()
        try await world.close(2025)
        let actor = try world.official(one.who)
        func changed(_ row: Sheet.Row) -> Sheet.Row {
            row.merging(one.changes) { $1 }
        }
        let known = try await Self.told(changed(Self.known), world, by: actor, kind: one.kind)
        let unknown = try await Self.told(changed(Self.unknown), world, by: actor, kind: one.kind)
        #expect(known == unknown)
        #expect(!known.codes.contains { ["name-mismatch", "differs-from-imported"].contains($0) })
    }

    @Test func `without accepting new people, both are reported in the same way`() async throws {
        let world = try await World()
        let records = try await world.count("record")
        var codes: [[String]] = []
        for row in [Self.known, Self.unknown] {
            let batch = try await world.stage([row])
            #expect(try await world.commit(batch, newPeople: false) == .underWay)
            let tally = try await world.tally(batch)
            #expect(tally.counts == [0, 0, 1, 0] && tally.newPeople == 0 && tally.newOfStrangers == 0)
            codes.append(try await world.problems(batch).map(\.problem.code))
        }
        #expect(codes == [["person-unknown", "out-of-scope"], ["person-unknown", "out-of-scope"]])
        #expect(try await world.count("record") == records)
    }

    @Test func `with new people accepted, the known person is refused and the new one added`() async throws {
        let world = try await World()
        let people = try await world.count("person")
        let batch = try await world.stage([Self.known, Self.unknown])
        #expect(try await world.commit(batch) == .underWay)
        let tally = try await world.tally(batch)
        #expect(tally.counts == [0, 0, 1, 1] && tally.newPeople == 1 && tally.newOfOutsiders == 0)
        #expect(try await world.problems(batch).map(\.problem.code) == ["out-of-scope"])
        #expect(try await world.count("person") == people + 1)
        #expect(try await world.see(batch).newPeople.map(\.name) == ["新人"])
    }

    @Test func `all or nothing adds nothing if a person is registered elsewhere`() async throws {
        let world = try await World()
        let people = try await world.count("person")
        let batch = try await world.stage([Self.known, Self.unknown])
        // The number of refused rows is not given. It would reveal who is registered, at no cost.
        #expect(try await world.commit(batch, .allOrNothing) == .refusedRows(0))
        #expect(try await world.count("audit_entry WHERE action = 'import-met-outsiders'") == 1)
        #expect(try await world.count("person") == people)
        try await CancelImport(world.ground, files: world.files)(world.official(.lin), batch, acceptingNewPeople: true)
        #expect(try await world.problems(batch).map(\.problem.code) == ["out-of-scope"])
        let tally = try await world.tally(batch)
        #expect(tally.counts == [1, 0, 1, 0] && tally.newPeople == 1)
    }

    @Test(arguments: [SheetKind.hours, .roster])
    func `the commit says only that the person is outside the scope`(kind: SheetKind) async throws {
        let world = try await World()
        for row in [Self.known, Self.known.with("姓名", "别的名字")] {
            let batch = try await world.stage([row], options: ImportBatch.Options(kind: kind))
            _ = try await world.commit(batch)
            #expect(try await world.problems(batch).map(\.problem.code) == ["out-of-scope"])
            #expect(try await world.problems(batch).allSatisfy { !$0.problem.message.contains("另一单位") })
        }
    }

    @Test func `the province sees only that the person is outside the scope`() async throws {
        let world = try await World()
        let province = try world.official(.province)
        try await world.dismiss(.dora)
        let batch = try await world.stage([Self.known.with("姓名", "别的名字")], by: province)
        #expect(try await world.problems(batch, by: province).map(\.problem.code) == ["out-of-scope"])
    }

    @Test func `a provider without the training learns nothing about the person`() async throws {
        let world = try await World()
        let pan = try world.official(.pan)
        for row in [Self.known, Self.unknown, Self.known.with("姓名", "别的名字")] {
            let batch = try await world.stage([row], by: pan)
            #expect(try await world.problems(batch, by: pan).map(\.problem.code) == ["out-of-scope"])
            #expect(try await world.problems(batch, by: pan).map(\.problem.column) == ["课程名称"])
        }
    }

    @Test func `another office that tries to decide learns nothing about the batch`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, course: "另一门课")])
        await #expect(throws: Refusal.notYours) {
            try await DecideImportUndo(world.ground)(world.official(.shen), batch, .confirmed)
        }
    }
}
