import Domain
import Foundation
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Facts about people are entered on the site. The rule then applies in the same way as in `evaluate`.
@Suite struct KeepDatedFactsTests {
    private static let partTime = form("part-time", "yes", from: "2026-01-01")

    private static func form(
        _ key: String,
        _ value: String = "",
        from began: String = "",
        until ended: String = "",
        source: String = "聘任文件",
        year: Int = World.year
    ) -> DatedFactForm {
        DatedFactForm(key: key, value: value, began: began, ended: ended, source: source, year: year)
    }

    private static func keep(
        _ form: DatedFactForm,
        of who: Inhabitant = .ben,
        by actor: Actor,
        in world: World
    ) async throws -> [FormFault] {
        switch try await KeepDatedFacts(world.groundThatAsks())(actor, world.person(who), form) {
        case .kept: []
        case .invalid(let faults): faults
        }
    }

    @Test func `a part-time fact halves the requirement at once, and ends with its days`()
        async throws
    {
        let world = try await World()
        let ground = try world.groundThatAsks()
        let lin = try world.official(.lin)
        var early = world.paper()
        early.completed = "2025-05-02"
        _ = try await world.recognised(early)
        #expect(try await world.standing(.ben)?.required == Hours(90))
        #expect(try await Self.keep(Self.partTime, by: lin, in: world) == [])
        #expect(try await world.standing(.ben)?.required == Hours(45))
        #expect(try await world.standing(.ben, year: 2025)?.required == Hours(90))
        let view = try await SeeYear(ground)(world.professional(.ben), year: World.year)
        #expect(view.evaluated?.evaluation.adjustment?.id == "half")
        try await ground.expectBalance()
    }

    @Test func `a new value ends the one before it, and the history keeps both`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        #expect(try await Self.keep(Self.form("title-level", "junior"), by: lin, in: world) == [])
        #expect(try await world.standing(.ben)?.required == Hours(60))
        let senior = Self.form("title-level", "senior", from: "2026年3月1日")
        #expect(try await Self.keep(senior, by: lin, in: world) == [])
        #expect(try await world.standing(.ben)?.required == Hours(90))
        let view = try await SeePerson(world.groundThatAsks())(lin, world.person(.ben), year: World.year)
        #expect(view.facts.map(\.fact.value) == ["senior", "junior"])
        #expect(view.facts.map(\.fact.ended?.iso) == [nil, "2026-02-28"])
        #expect(view.facts.allSatisfy { $0.enteredByName == "lin" && $0.fact.source == "聘任文件" })
        #expect(view.questions.map(\.key) == [.inService, .partTime, .titleLevel])
    }

    @Test func `a wrong fact is withdrawn with a reason, and the year is as before`() async throws {
        let world = try await World()
        let (lin, hua, ben) = try (world.official(.lin), world.official(.hua), world.person(.ben))
        let ground = try world.groundThatAsks()
        let before = try await world.standing(.ben)
        _ = try await Self.keep(Self.partTime, by: lin, in: world)
        let id = try #require(try await ground.pool.read { try People.find(ben, in: $0)?.facts.first?.id })
        let keep = KeepDatedFacts(ground)
        await #expect(throws: FormFault.self) { try await keep.withdraw(hua, ben, id, reason: " ") }
        try await keep.withdraw(hua, ben, id, reason: "聘书已作废")
        try await keep.withdraw(hua, ben, id, reason: "再一次")
        #expect(try await world.standing(.ben) == before)
        let actions = try await world.pool.read { try AuditLog.actions(on: ben.text, in: $0) }
        #expect(actions.filter { $0.hasPrefix("fact-") } == ["fact-entered", "fact-withdrawn"])
    }

    @Test(arguments: [
        (form("part-time", from: "2026-01-01"), ["part-time-value"]),
        (form("part-time", "maybe"), ["part-time-value"]),
        (form("title-level", "doctor", source: ""), ["title-level-value", "title-level-source"]),
        (form("in-service"), ["in-service-began"]), (form("in-service", from: "2026-13-01"), ["in-service-began"]),
        (form("in-service", from: "2026-05-01", until: "2026-04-30"), ["in-service-ended"]),
        (form("part-time", "yes", source: String(repeating: "文", count: 201)), ["part-time-source"]),
        (form("degree", "doctor"), ["facts"]), (form("", ""), ["facts"]),
    ])
    func `faults of a form are reported at its fields, and nothing is saved`(
        form: DatedFactForm,
        fields: [String]
    ) async throws {
        let world = try await World()
        let faults = try await Self.keep(form, by: world.official(.lin), in: world)
        #expect(faults.map(\.field) == fields)
        #expect(try await world.count("person_fact") == 0)
    }

    @Test func `two values are never valid on the same day`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        let first = Self.form("in-service", from: "2024-03-01", until: "2026-06-30")
        #expect(try await Self.keep(first, by: lin, in: world) == [])
        let faults = try await Self.keep(Self.form("in-service", from: "2026-06-30"), by: lin, in: world)
        #expect(faults.map(\.field) == ["in-service-began"])
        #expect(faults.first?.message.contains("2024年3月1日至2026年6月30日") == true)
        #expect(try await Self.keep(Self.form("in-service", from: "2026-07-01"), by: lin, in: world) == [])
        #expect(try await world.count("person_fact") == 2)
    }

    @Test(arguments: [Official.wei, .pan])
    func `neither an industry authority nor a provider can enter facts`(_ who: Official) async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) {
            try await Self.keep(Self.partTime, by: world.official(who), in: world)
        }
    }

    @Test func `nobody can enter facts about people outside the scope or themselves`() async throws {
        let world = try await World()
        let ground = try world.groundThatAsks()
        await #expect(throws: Refusal.notYours) {
            try await Self.keep(Self.partTime, by: world.official(.shen), in: world)
        }
        await #expect(throws: Refusal.notYours) {
            try await Self.keep(Self.partTime, of: .dora, by: world.official(.hua), in: world)
        }
        await #expect(throws: Refusal.notYourRole) {
            try await Self.keep(Self.partTime, by: world.professional(.ben), in: world)
        }
        let lin = try world.official(.lin)
        let asClerk = Actor(
            account: lin.account,
            name: lin.name,
            person: try world.person(.cleo),
            office: lin.office
        )
        await #expect(throws: Refusal.ownDeclaration) {
            try await Self.keep(Self.partTime, of: .cleo, by: asClerk, in: world)
        }
        let id: DatedFactID = ground.newID()
        await #expect(throws: Refusal.notYours) {
            try await KeepDatedFacts(ground).withdraw(world.official(.shen), world.person(.ben), id, reason: "误")
        }
        #expect(try await world.count("person_fact") == 0)
    }

    @Test func `a certificate from before the fact no longer matches the year`() async throws {
        let world = try await World()
        let before = try #require(try await world.standing(.ada)?.fingerprint)
        _ = try await Self.keep(Self.partTime, of: .ada, by: world.official(.lin), in: world)
        #expect(try await world.standing(.ada)?.fingerprint != before)
    }
}

extension World {
    private static let asking = """

        title-levels: [{id: junior, name: 初级}, {id: senior, name: 高级}]
        adjustments:
          - {id: half, name: 兼职, when: {part-time: true}, share: 1/2, article: 第六条, source: measures}
          - {id: late, name: 在岗不满六个月, when: {months-in-service: {below: 6}}, share: 1/3, article: 第六条, source: measures}
          - {id: junior, name: 初级, when: {title-level: [junior]}, total: 60, subjects: {public: 20, professional: 40},
             article: 第六条, source: measures}
        """

    /// The same world in a province whose policy needs facts about people.
    fileprivate func groundThatAsks() throws -> Ground {
        let folder = URL(filePath: folder.file("policies"))
        let copy = folder.appending(path: "jiangxi")
        if !FileManager.default.fileExists(atPath: folder.path) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: Self.policyFolder.appending(path: "jiangxi"), to: copy)
            let file = copy.appending(path: "jiangxi-2023/policy.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data((text + Self.asking).utf8).write(to: file)
        }
        return Ground(
            pool: ground.pool,
            policies: try PolicyLibrary.load(directory: folder.path),
            jurisdiction: ground.jurisdiction,
            newID: ground.newID,
            now: ground.now
        )
    }
}
