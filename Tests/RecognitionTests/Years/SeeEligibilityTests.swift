import Domain
import Foundation
import Groundwork
import Recognition
import Rules
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct SeeEligibilityTests {
    private func ask(
        _ form: EligibilityForm?,
        as who: Inhabitant = .ada,
        titles: String? = nil
    ) async throws -> SeeEligibility.Answer {
        let world = try await World()
        let ground = try titles.map { try world.ground(withTitles: $0) } ?? world.ground
        return try await SeeEligibility(ground)(world.professional(who), form)
    }

    @Test func `without a form nothing is judged`() async throws {
        let view = try await ask(nil)
        #expect(view.eligibility == nil && view.faults.isEmpty && view.titles == nil)
    }

    @Test func `a province without windows uses the stated number of years`() async throws {
        let view = try await ask(EligibilityForm(applicationYear: "2027", years: "2"))
        let eligibility = try #require(view.eligibility)
        #expect(view.isStated)
        #expect(eligibility.years.map(\.year) == [2025, 2026])
        #expect(eligibility.years.map(\.met) == [false, true])
        #expect(eligibility.years.map(\.missing) == [Hours(90), .zero])
    }

    @Test func `years before the first policy cannot be judged`() async throws {
        let eligibility = try #require(try await ask(EligibilityForm(applicationYear: "2024", years: "2")).eligibility)
        #expect(eligibility.years.map(\.missing) == [nil, Hours(90)])
    }

    @Test(arguments: [
        (EligibilityForm(applicationYear: "2028", years: "3"), ["year"]),
        (EligibilityForm(applicationYear: "1999", years: "3"), ["year"]),
        (EligibilityForm(applicationYear: "明年", years: "0"), ["year", "years"]),
        (EligibilityForm(applicationYear: "2026", years: "11"), ["years"]),
        (EligibilityForm(applicationYear: "", years: ""), ["year", "years"]),
        (EligibilityForm(applicationYear: "99999999999999999999", years: "-1"), ["year", "years"]),
    ])
    func `invalid fields are reported one by one`(form: EligibilityForm, fields: [String]) async throws {
        let view = try await ask(form)
        #expect(view.faults.map(\.field) == fields)
        #expect(view.eligibility == nil)
    }

    @Test func `full-width digits are accepted`() async throws {
        let view = try await ask(EligibilityForm(applicationYear: "２０２７", years: " １ "))
        #expect(view.eligibility?.years.map(\.year) == [2026])
    }

    @Test func `a window of the province replaces the stated number of years`() async throws {
        let form = EligibilityForm(level: "senior", applicationYear: "2027", years: "1")
        let view = try await ask(form, titles: World.titles)
        #expect(!view.isStated)
        #expect(view.eligibility?.years.count == 5)
        #expect(view.eligibility?.sums.first?.counted == Hours(90))
    }

    @Test func `a doctor needs fewer years`() async throws {
        let form = EligibilityForm(level: "senior", degree: "doctor", applicationYear: "2027")
        #expect(try await ask(form, titles: World.titles).eligibility?.years.count == 2)
    }

    @Test(arguments: ["", "professor"])
    func `a level that is not listed is refused`(level: String) async throws {
        let view = try await ask(EligibilityForm(level: level, applicationYear: "2027"), titles: World.titles)
        #expect(view.faults.map(\.field) == ["level"])
    }

    @Test func `a listed level without a window asks for the number of years`() async throws {
        let form = EligibilityForm(level: "junior", applicationYear: "2027")
        #expect(try await ask(form, titles: World.titles).faults.map(\.field) == ["years"])
    }

    @Test func `a professional cannot view another one, and an official has no years`() async throws {
        let world = try await World()
        let see = SeeEligibility(world.ground)
        let form = EligibilityForm(applicationYear: "2026", years: "1")
        await #expect(throws: Refusal.notYours) {
            try await see(world.professional(.ada), person: world.person(.ben), form)
        }
        await #expect(throws: Refusal.notYourRole) { try await see(world.official(.lin), form) }
        await #expect(throws: Refusal.notYours) {
            try await see(world.official(.shen), person: world.person(.ben), form)
        }
    }

    @Test func `the clerk of a person can view the result`() async throws {
        let world = try await World()
        let form = EligibilityForm(applicationYear: "2027", years: "1")
        let view = try await SeeEligibility(world.ground)(world.official(.lin), person: world.person(.ada), form)
        #expect(view.eligibility?.met == true)
    }
}

extension World {
    fileprivate static let titles = """
        titles: jiangxi
        levels: [{id: senior, name: 副高级}, {id: junior, name: 初级}]
        sources: [{id: notice, title: 《样例通知》, document: 样例〔2026〕1号, short: 样例通知, verified: false}]
        windows:
          - {level: senior, years: 5, total: 450, article: 第三条}
          - {level: senior, degree: doctor, years: 2, article: 第三条}
        """

    /// The same world in a province that states the number of years for applications.
    fileprivate func ground(withTitles titles: String) throws -> Ground {
        let folder = URL(filePath: folder.file("policies"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Self.policyFolder.appending(path: "jiangxi"),
            to: folder.appending(path: "jiangxi")
        )
        try Data(titles.utf8).write(to: folder.appending(path: "jiangxi/titles.yaml"))
        return Ground(
            pool: ground.pool,
            policies: try PolicyLibrary.load(directory: folder.path),
            jurisdiction: ground.jurisdiction,
            newID: ground.newID,
            now: ground.now
        )
    }
}
