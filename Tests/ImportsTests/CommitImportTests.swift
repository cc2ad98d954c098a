import Domain
import Groundwork
import Imports
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct CommitImportTests {
    @Test func `committed rows become records with history that count at once`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, course: "另一门课"), .of(.ben, hours: "x"), .stranger(1)])
        #expect(try await world.commit(batch) == .underWay)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 2])
        #expect(try await world.standing(.ben)?.counted == Hours(28))
        let view = try await world.see(batch)
        #expect(view.batch.state == .committed && view.batch.finishedAt == world.clock.now)
        let ben = try await SeeYear(world.ground)(world.professional(.ben), year: World.year)
        let added = try #require(ben.evaluated?.lines.first { $0.record.content.title == "另一门课" }).record
        #expect(added.status == .recognised && added.origin == .imported && added.batch == batch)
        let events = try await SeeRecord(world.ground)(world.official(.lin), added.id).events
        #expect(events.map(\.action) == [.imported] && events.map(\.reason) == ["学时.xlsx"])
        let actions = try await world.pool.read { try AuditLog.actions(on: batch.text, in: $0) }
        #expect(actions == ["import-started", "import-confirmed", "import-page-added", "import-committed"])
        try await world.expectBalance()
    }

    @Test func `committing twice adds once, and the same file again is already there`() async throws {
        let world = try await World()
        let rows: [Sheet.Row] = [.of(.ben, course: "另一门课"), .stranger(1), .stranger(1, course: "第二门")]
        let batch = try await world.stage(rows)
        for _ in 0..<2 { #expect(try await world.commit(batch) == .underWay) }
        let records = try await world.count("record")
        let again = try await world.stage(rows)
        #expect(try await world.tally(again).counts == [0, 3, 0, 0])
        #expect(try await world.commit(again) == .underWay)
        #expect(try await world.count("record") == records)
        #expect(try await world.count("audit_entry WHERE action = 'import-committed'") == 4)
        try await world.expectBalance()
    }

    @Test func `two staged files with the same row add it once`() async throws {
        let world = try await World()
        let rows: [Sheet.Row] = [.of(.ben, course: "另一门课"), .stranger(1)]
        let (one, two) = (try await world.stage(rows), try await world.stage(rows))
        let before = try await world.count("record")
        #expect(try await world.commit(one) == .underWay)
        #expect(try await world.commit(two) == .underWay)
        #expect(try await world.tally(two).counts == [0, 2, 0, 0])
        #expect(try await world.count("record") == before + 2)
        try await world.expectBalance()
    }

    @Test func `all or nothing refuses and writes nothing`() async throws {
        let world = try await World()
        let records = try await world.count("record")
        let bad = try await world.stage([.of(.ben, course: "另一门课"), .of(.ben, hours: "x")])
        #expect(try await world.commit(bad, .allOrNothing) == .refusedRows(1))
        let strangers = try await world.stage([.of(.ben, course: "另一门课"), .stranger(1), .stranger(2)])
        #expect(try await world.commit(strangers, .allOrNothing, newPeople: false) == .refusedRows(2))
        #expect(try await world.count("record") == records)
        #expect(try await world.tally(strangers).counts == [3, 0, 0, 0])
        #expect(try await world.commit(strangers, .allOrNothing) == .underWay)
        #expect(try await world.count("record") == records + 3)
    }

    @Test func `new people who are not accepted are refused with a reason and not added`() async throws {
        let world = try await World()
        let people = try await world.count("person")
        let batch = try await world.stage([.of(.ben, course: "另一门课"), .stranger(1), .stranger(1, course: "第二门")])
        #expect(try await world.commit(batch, newPeople: false) == .underWay)
        let view = try await world.see(batch)
        #expect(view.tally.counts == [0, 0, 2, 1])
        #expect(
            try await world.problems(batch).map(\.problem.code) == [
                "person-unknown", "out-of-scope", "person-unknown", "out-of-scope",
            ]
        )
        #expect(try await world.count("person") == people)
    }

    @Test func `accepted people are added once, with their employer and series`() async throws {
        let world = try await World()
        let batch = try await world.stage([
            .stranger(1).with("职称系列", "会计"), .stranger(1, course: "第二门"), .stranger(2).with("职称系列", "不存在的系列"),
        ])
        _ = try await world.commit(batch)
        let found = try await world.pool.read { sql in
            try [101, 102].map { try #require(try People.find(Numbers.resident($0), in: sql)).person }
        }
        #expect(found.map(\.series) == ["accounting", "general"])
        #expect(found.allSatisfy { $0.employer == Places.hongzhou?.id })
        #expect(try await NewPeopleOfImport(world.ground)(world.official(.lin), batch) == found.map(\.id))
        #expect(
            try await world.count("audit_entry WHERE action = 'person-added' AND detail LIKE '%\(batch.text)'") == 2
        )
    }

    @Test func `a cancelled batch adds nothing, and a committed one cannot be cancelled`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        let batch = try await world.stage([.of(.ben, course: "另一门课")])
        for _ in 0..<2 { try await CancelImport(world.ground, files: world.files)(lin, batch) }
        #expect(try await world.commit(batch) == .cancelled)
        #expect(try await world.tally(batch).added == 0)
        let other = try await world.stage([.of(.ben, course: "另一门课")])
        _ = try await world.commit(other)
        await #expect(throws: LookupFailure.outdated) {
            try await CancelImport(world.ground, files: world.files)(lin, other)
        }
    }

    @Test func `only its organisation can use a batch`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, course: "另一门课")])
        for who in [Official.shen, .hua, .wei] {
            let actor = try world.official(who)
            await #expect(throws: Refusal.notYours) { try await world.see(batch, by: actor) }
            await #expect(throws: Refusal.notYours) { try await world.commit(batch, by: actor) }
            await #expect(throws: Refusal.notYours) {
                try await CancelImport(world.ground, files: world.files)(actor, batch)
            }
            await #expect(throws: Refusal.notYours) {
                try await WriteReceipt(world.ground)(actor, batch, to: world.folder.file("r.xlsx"))
            }
        }
        #expect(try await world.commit(batch, by: world.official(.guo)) == .underWay)
        let list = try await ListImports(world.ground)(world.official(.guo), pageSize: 1)
        #expect(list.count == 2 && list.batches.map(\.batch.id) == [batch])
    }
}
