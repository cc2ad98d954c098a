import Documents
import Domain
import SQLDatabase
import Store
import Testing

@testable import Groundwork
@testable import Imports
@testable import TestSupport
@testable import TestWorld

/// Changes by another import between the check of a sheet and its commit.
@Suite struct MeanwhileTests {
    struct Other: Sendable, CustomTestStringConvertible {
        let name: String
        let who: Official
        let row: Sheet.Row
        let code: String
        var testDescription: String { name }
    }

    static let others = [
        Other(name: "another employer", who: .shen, row: .stranger(1, course: "别处的课"), code: "out-of-scope"),
        Other(
            name: "another name",
            who: .guo,
            row: .stranger(1, course: "别处的课").with("姓名", "别名"),
            code: "name-mismatch"
        ),
    ]

    @Test(arguments: others)
    func `a new person whom another office registers meanwhile gets nothing`(
        _ other: Other
    ) async throws {
        let world = try await World()
        let batch = try await world.stage([.stranger(1), .stranger(1, course: "第二门")])
        #expect(try await world.tally(batch).counts == [2, 0, 0, 0])
        let actor = try world.official(other.who)
        _ = try await world.commit(world.stage([other.row], by: actor), by: actor)
        let (people, records) = (try await world.count("person"), try await world.count("record"))

        #expect(try await world.commit(batch) == .underWay)
        #expect(try await world.tally(batch).counts == [0, 0, 2, 0])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.row) == [2, 3])
        #expect(problems.map(\.problem.code) == [other.code, other.code])
        #expect(try await world.count("person") == people)
        #expect(try await world.count("record") == records)
        try await world.expectBalance()
    }

    @Test func `the other rows of the sheet are still imported`() async throws {
        let world = try await World()
        let batch = try await world.stage([.stranger(1), .of(.ben, course: "另一门课"), .stranger(2)])
        let shen = try world.official(.shen)
        _ = try await world.commit(world.stage([.stranger(1, course: "别处的课")], by: shen), by: shen)
        _ = try await world.commit(batch)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 2])
        #expect(try await world.standing(.ben)?.counted == Hours(28))
        try await world.expectBalance()
    }

    @Test(arguments: [("8", 1, [String]()), ("9", 0, ["differs-from-imported"])])
    func `a row imported meanwhile is already there, and refused with other hours`(
        _ hours: String,
        _ already: Int,
        _ codes: [String]
    ) async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, hours: hours, course: "另一门课")])
        _ = try await world.commit(world.stage([.of(.ben, hours: "8", course: "另一门课")]))
        let records = try await world.count("record")
        _ = try await world.commit(batch)
        #expect(try await world.tally(batch).counts == [0, already, 1 - already, 0])
        #expect(try await world.problems(batch).map(\.problem.code) == codes)
        #expect(try await world.count("record") == records)
        #expect(try await world.standing(.ben)?.counted == Hours(28))
    }

    @Test(arguments: [true, false])
    func `a year that the employer's region closes meanwhile accepts no rows`(isKnown: Bool) async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let hospital = try #require(Places.ganjiang)
        let row = isKnown ? Sheet.Row.of(.dora, hours: "30") : .stranger(1, hours: "30")
        let batch = try await world.stage([row.with("单位名称", hospital.name)], by: wei)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
        let now = world.clock.now
        try await world.pool.write { tx in
            try ClosedYears.close(World.year, region: hospital.region, by: wei.account, at: now, in: tx)
        }
        _ = try await world.commit(batch, by: wei)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 0])
        #expect(try await world.problems(batch, by: wei).map(\.problem.code) == ["year-closed"])
    }

    /// The writes of an import until its page is added. A short sheet has fewer of them.
    static let moments = (3...7).map { (write: $0, isShort: true) } + (3...9).map { (write: $0, isShort: false) }
    /// Rows that are refused, and are together too long for the short way.
    static let long = (2...4).map { Sheet.Row.stranger($0).with("单位名称", String(repeating: "长", count: 30_000)) }

    @Test(arguments: moments, [true, false])
    func `a person who is registered meanwhile is no new person of the sheet`(
        _ moment: (write: Int, isShort: Bool),
        _ acceptsNewPeople: Bool
    ) async throws {
        let (world, pool) = try await World.hooked()
        let college = try #require(Places.hongzhou).id
        let stranger = Sheet.Row.stranger(1)
        let path = world.folder.file("学时.xlsx")
        let rows = [stranger, .stranger(1, course: "第二门")] + (moment.isShort ? [] : Self.long)
        try Sheet(rows).write(to: path)
        pool.before(write: moment.write) { inner in
            let person = Person(
                id: PersonID(stored: "00000000-0000-7000-8000-000000000001"),
                name: stranger["姓名"] ?? "",
                document: DocumentNumber(stored: stranger["证件号码"] ?? "", kind: .residentID),
                series: "general",
                employer: college
            )
            try await inner.write { tx in try People.add(person, at: Instant(milliseconds: 0), in: tx) }
        }
        let batch = try await world.upload(path)
        _ = try await world.commit(batch, newPeople: acceptsNewPeople)
        let tally = try await world.tally(batch)
        #expect(try await world.count("import_person WHERE batch_id = \(batch.sql) AND person_id IS NOT NULL") == 0)
        #expect(tally.newPeople == 0 && tally.newOfStrangers == 0)
        #expect(tally.new == 0 && tally.added + tally.refused == rows.count)
        #expect(try await world.count("record WHERE batch_id = \(batch.sql)") == tally.added)
    }

    @Test func `only a page with a person who was registered meanwhile is checked again`() async throws {
        let world = try await World()
        let batch = try await world.stage([.stranger(1), .stranger(1, course: "第二门"), .of(.ben, course: "另一门课")])
        #expect(try await !mayOverlapOtherPages(batch, world))
        _ = try await world.commit(world.stage([.stranger(1, course: "别处的课")]))
        #expect(try await mayOverlapOtherPages(batch, world))
    }

    private func mayOverlapOtherPages(_ id: BatchID, _ world: World) async throws -> Bool {
        let ground = world.ground
        return try await world.pool.read { sql in
            let batch = try Imports.require(id, in: sql)
            let page = try #require(try ImportPages.next(.checked, of: id, run: 0, after: 0, in: sql))
            let headings = SheetHeadings(batch.headings, kind: batch.options.kind)
            let rows = try WaitingRows.rows(page.payload, headings: headings)
            let importer = try Importer(of: batch, ground, in: sql)
            return try ImportAddition.prepare(rows.map(\.arrival), of: batch, importer, ground, in: sql)
                .mayOverlapOtherPages
        }
    }
}
