import Testing

@testable import Web

/// Several declarations that are recognised at once.
@Suite struct RecognitionListTests {
    @Test func `a declaration that is named twice is shown, and recognised, once`() async throws {
        let world = try await SiteWorld()
        let record = ("record", world.things.submitted)
        let asked = try await world.browse(as: .lin) { try await $0.post("/reviews/recognition", [record, record]) }
        #expect(asked.html.values(of: "record") == [world.things.submitted])
        let done = try await world.browse(as: .lin) {
            try await $0.post("/reviews/recognition", [record, record, ("confirmed", "yes")])
        }
        #expect(!done.html.contains("没有重复办理"))
    }
}
