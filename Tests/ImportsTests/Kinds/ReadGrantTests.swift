import Domain
import Groundwork
import Imports
import Testing

@testable import TestWorld

/// The values that were typed for a whole cohort, on a page or in the console.
@Suite struct ReadGrantTests {
    private static let form = GrantForm(
        year: String(World.year),
        subject: "professional",
        activity: "employer-training",
        course: "消防演练",
        hours: "4",
        ended: "2026-05-02"
    )

    private func read(_ change: (inout GrantForm) -> Void = { _ in }) async throws -> ReadGrant.Outcome {
        let world = try await World()
        var form = Self.form
        change(&form)
        return try ReadGrant(world.ground)(world.official(.lin), form)
    }

    @Test(arguments: ["professional", "专业科目", "专业课", " 专业科目　"])
    func `a subject is found by its id and by its names`(subject: String) async throws {
        let expected = try await read()
        #expect(try await read { $0.subject = subject } == expected)
    }

    @Test(arguments: ["employer-training", "本单位培训"])
    func `an activity is found by its id and by its name`(activity: String) async throws {
        guard case .grant(let grant) = try await read({ $0.activity = activity }) else {
            Issue.record("\(activity) is not known")
            return
        }
        #expect(grant.activity == "employer-training")
    }

    @Test func `a grant without an activity gets the usual one`() async throws {
        guard case .grant(let grant) = try await read({ $0.activity = "" }) else {
            Issue.record("an activity was asked for")
            return
        }
        #expect(grant.activity == nil)
    }

    @Test(arguments: [("subject", "体育科目"), ("activity", "集体散步")])
    func `a name that is not in the policy is reported at its field`(field: String, name: String) async throws {
        let outcome = try await read { if field == "subject" { $0.subject = name } else { $0.activity = name } }
        guard case .faults(let faults) = outcome else {
            Issue.record("\(name) was taken")
            return
        }
        #expect(faults.map(\.field) == [field])
    }

    @Test func `all faults are reported at once, in the order of the form`() async throws {
        guard case .faults(let faults) = try await read({ $0 = GrantForm(started: "昨天") }) else {
            Issue.record("nothing was taken for a grant")
            return
        }
        #expect(faults.map(\.field) == ["course", "subject", "hours", "year", "started"])
        #expect(faults.allSatisfy { !$0.message.isEmpty })
    }
}
