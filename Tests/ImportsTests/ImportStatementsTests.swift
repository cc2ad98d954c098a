import Domain
import Groundwork
import Imports
import Recognition
import Store
import Testing

@testable import TestWorld

/// A page or a step of an import makes the same few statements, however many rows or people there are.
@Suite struct ImportStatementsTests {
    @Test func `the list of imports and the first page`() async throws {
        let (world, counting) = try await World.counted()
        let lin = try world.official(.lin)
        func statements() async throws -> [String] {
            try await counting.statements {
                _ = try await ListImports(world.ground)(lin)
                _ = try await SeeRecentImports(world.ground)(lin)
            }
        }
        for place in 0..<3 { _ = try await world.unwrapped.bringIn([.of(.ben, hours: "1", course: "课\(place)")]) }
        let few = try await statements()
        for place in 3..<12 { _ = try await world.unwrapped.bringIn([.of(.ben, hours: "1", course: "课\(place)")]) }
        let many = try await statements()
        #expect(many == few)
        #expect(many.count <= 12)
    }

    @Test func `one import, with one kind of problem and with several`() async throws {
        let (world, counting) = try await World.counted()
        let bad = Sheet.Row.of(.ben, hours: "许多")
        let one = try await world.unwrapped.stage([bad, bad])
        let several = try await world.unwrapped.stage([
            bad, bad.with("年度", "不知道"), .of(.ben).with("姓名", "别人"), .of(.ben).with("课程名称", nil),
            .of(.cleo).with("科目类型", "没有的科目"),
        ])
        let few = try await counting.statements {
            let count = try await world.see(one).problemCounts.count
            #expect(count == 1)
        }
        let many = try await counting.statements {
            let count = try await world.see(several).problemCounts.count
            #expect(count > 2)
        }
        #expect(many.count == few.count)
        #expect(many.count <= 12)
    }

    @Test func `new people, and the requests to undo imports`() async throws {
        let (world, counting) = try await World.counted()
        let (lin, guo) = (try world.official(.lin), try world.official(.guo))
        let small = try await world.unwrapped.bringIn(World.crowd(2, rows: 1))
        let large = try await world.unwrapped.bringIn((10..<40).map { .stranger($0) })
        let people = NewPeopleOfImport(world.ground)
        let few = try await counting.statements {
            let count = try await people(lin, small).count
            #expect(count == 2)
        }
        let many = try await counting.statements {
            let count = try await people(lin, large).count
            #expect(count == 30)
        }
        #expect(many == few)
        try await world.unwrapped.askUndo(small)
        let list = ListImportUndos(world.ground)
        let one = try await counting.statements {
            let count = try await list(guo).count
            #expect(count == 1)
        }
        try await world.unwrapped.askUndo(large)
        let two = try await counting.statements {
            let count = try await list(guo).count
            #expect(count == 2)
        }
        #expect(two.count == one.count && two.count <= 4)
    }

    @Test func `a page of new people is added and undone with as many statements as one person`() async throws {
        let (world, counting) = try await World.counted()
        let first = try await world.unwrapped.stage([.stranger(1)])
        let second = try await world.unwrapped.stage((10..<50).map { .stranger($0) })
        let few = try await counting.statements { _ = try await world.commit(first) }
        let many = try await counting.statements { _ = try await world.commit(second) }
        #expect(many.count(where: \.isChange) == few.count(where: \.isChange))
        for batch in [first, second] { try await world.unwrapped.askUndo(batch) }
        for batch in [first, second] { try await world.unwrapped.decideUndo(batch) }
        let undone = try await counting.statements { try await world.work(on: first) }
        let manyUndone = try await counting.statements { try await world.work(on: second) }
        #expect(manyUndone.count(where: \.isChange) == undone.count(where: \.isChange))
        try await world.unwrapped.expectBalance()
    }
}

extension String {
    /// Whether the statement changes rows. The number of other statements depends on how long the work takes, because
    /// its progress is read meanwhile.
    fileprivate var isChange: Bool { ["INSERT", "UPDATE", "DELETE"].contains { hasPrefix($0) } }
}
