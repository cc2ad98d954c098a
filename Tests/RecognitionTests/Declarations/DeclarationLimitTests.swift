import Domain
import Groundwork
import Recognition
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct DeclarationLimitTests {
    @Test func `one draft too many is refused and not saved, and the others can be changed`()
        async throws
    {
        let world = try await World()
        var rules = UploadRules()
        rules.openDrafts = 2
        let save = SaveDeclaration(world.ground, rules: rules)
        let ben = try world.professional(.ben)
        let first = world.paper("第一篇")
        for form in [first, world.paper("第二篇")] { _ = try await saved(save(ben, form)) }
        let third = world.paper("第三篇")
        let faults = try await refused(save(ben, third, files: [world.scan()]))
        #expect(faults.map(\.field) == ["title"])
        #expect(faults[0].message.contains("2 份"))
        #expect(try await AttachedFiles(world.ground)(ben, third.id).isEmpty)
        #expect(try await world.count("record WHERE status = \(RecordStatus.draft.sql)") == 2)
        var changed = first
        (changed.title, changed.version) = ("第一篇，改过", 1)
        let record = try await saved(save(ben, changed))
        #expect(record.content.title == "第一篇，改过")
        try await DiscardDraft(world.ground, place: world.evidence)(ben, first.id)
        _ = try await saved(save(ben, third))
    }

    @Test func `the drafts of one person do not count for another`() async throws {
        let world = try await World()
        var rules = UploadRules()
        rules.openDrafts = 1
        let save = SaveDeclaration(world.ground, rules: rules)
        _ = try await saved(save(world.professional(.ben), world.paper()))
        _ = try await saved(save(world.professional(.ada), world.paper()))
    }

    @Test func `the files of a declaration are counted over all saves, equal content once`() async throws {
        let world = try await World()
        var rules = UploadRules()
        rules.filesPerRecord = 2
        let save = SaveDeclaration(world.ground, rules: rules)
        let ben = try world.professional(.ben)
        var form = world.paper()
        _ = try await saved(save(ben, form, files: [world.scan("a"), world.scan("b")]))
        form.version = 1
        #expect(try await refused(save(ben, form, files: [world.scan("c")])).map(\.field) == ["evidence"])
        #expect(try await AttachedFiles(world.ground)(ben, form.id).count == 2)
        _ = try await saved(save(ben, form, files: [world.scan("b")]))
        #expect(try await AttachedFiles(world.ground)(ben, form.id).count == 2)
    }

    @Test func `files of faulty forms are counted too`() async throws {
        let world = try await World()
        var rules = UploadRules()
        rules.filesPerRecord = 1
        let save = SaveDeclaration(world.ground, rules: rules)
        let ben = try world.professional(.ben)
        var form = world.paper("")
        _ = try await refused(save(ben, form, files: [world.scan("a")]))
        form.title = "现在有题目"
        #expect(try await refused(save(ben, form, files: [world.scan("b")])).map(\.field) == ["evidence"])
    }

    @Test func `uploads of a person within a day are limited, and later ones are accepted`() async throws {
        let world = try await World()
        var rules = UploadRules()
        rules.bytesPerDay = 2_500
        let save = SaveDeclaration(world.ground, rules: rules)
        let ben = try world.professional(.ben)
        for content in ["a", "b"] as [Character] {
            _ = try await saved(save(ben, world.paper("第 \(content) 篇"), files: [world.scan(content)]))
        }
        let faults = try await refused(save(ben, world.paper("再一篇"), files: [world.scan("c")]))
        #expect(faults.map(\.field) == ["evidence"])
        _ = try await saved(save(ben, world.paper("没有文件的一篇")))
        world.clock.pass(days: 2)
        _ = try await saved(save(ben, world.paper("再一篇"), files: [world.scan("c")]))
    }

    private func saved(_ outcome: SaveDeclaration.Outcome) throws -> HoursRecord {
        guard case .saved(let record) = outcome else { throw WorldFailure("not saved: \(outcome)") }
        return record
    }

    private func refused(_ outcome: SaveDeclaration.Outcome) throws -> [FormFault] {
        guard case .invalid(let faults, _) = outcome else { throw WorldFailure("not refused: \(outcome)") }
        return faults
    }
}
