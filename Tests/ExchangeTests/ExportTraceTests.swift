import Domain
import Exchange
import Groundwork
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The log of an export that never finished.
@Suite struct ExportTraceTests {
    private func prepared(_ world: World, purpose: String = "核对") throws -> Export {
        try PrepareExport(world.ground)(world.official(.lin), ExportOrder(.people, purpose: purpose))
    }

    @Test func `an export is logged when it begins, with account, content and purpose`() async throws {
        let world = try await World()
        _ = try await prepared(world, purpose: "评审资格核对").begin()
        let logged = try await world.logged(by: .guo)
        #expect(logged.map(\.stage) == [.begun])
        let first = try #require(logged.first)
        #expect(first.by == "lin" && first.at == world.clock.now && first.note.purpose == "评审资格核对")
        #expect(first.note.kind == "people" && first.note.format == "xlsx" && first.note.rows == 0)
    }

    @Test func `a finished export has two entries in the log and one on the page`() async throws {
        let world = try await World()
        let begun = try await prepared(world).begin()
        world.clock.pass(seconds: 90)
        #expect(try await begun.rows { _ in } == 3)
        #expect(try await world.count("audit_entry WHERE action = 'export-begun'") == 1)
        #expect(try await world.count("audit_entry WHERE action = 'exported'") == 1)
        let logged = try await world.logged(by: .lin)
        #expect(logged.map(\.stage) == [.complete] && logged.map(\.note.rows) == [3])
    }

    @Test func `two exports at the same time are kept apart`() async throws {
        let world = try await World()
        let first = try await prepared(world, purpose: "第一份").begin()
        _ = try await prepared(world, purpose: "第二份").begin()
        try await first.rows { _ in }
        let logged = try await world.logged(by: .lin)
        #expect(Set(logged.map { "\($0.note.purpose) \($0.stage)" }) == ["第一份 complete", "第二份 begun"])
    }

    @Test func `an export that cannot be logged does not begin`() async throws {
        let (world, pool) = try await World.hooked()
        let export = try prepared(world)
        let path = world.folder.file("people.xlsx")
        pool.before(write: 1) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) {
            try await export.rows { _ in Issue.record("a row was given out") }
        }
        pool.before(write: 1) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await WriteExport()(export, to: path) }
        #expect(try await world.logged(by: .lin).isEmpty)
    }

    @Test func `if the end cannot be logged, the beginning stays`() async throws {
        let (world, pool) = try await World.hooked()
        let begun = try await prepared(world).begin()
        pool.before(write: 1) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await begun.rows { _ in } }
        #expect(try await world.logged(by: .lin).map(\.stage) == [.begun])
    }

    @Test func `an old log entry without a beginning is shown as complete`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        let organisation = try #require(Places.hongzhou).id
        let detail = #"{"filters":"全部","format":"csv","isComplete":true,"kind":"people","purpose":"旧","rows":7}"#
        let entry = AuditEntry(
            account: lin.account,
            action: "exported",
            subjectKind: "organisation",
            subjectID: organisation.text,
            detail: detail
        )
        let (id, now) = (world.ground.newID() as Identifier<AuditEntry>, world.clock.now)
        try await world.pool.write { try AuditLog.write(entry, id: id, at: now, in: $0) }
        _ = try await prepared(world).begin()
        let logged = try await world.logged(by: .lin)
        #expect(logged.map(\.stage) == [.begun, .complete] && logged.map(\.note.rows) == [0, 7])
    }
}
