import Domain
import Groundwork
import Recognition
import Rules
import Store
import Testing

@testable import TestWorld

@Suite struct ReviewQueueTests {
    @Test func `the queue shows the employer's waiting declarations with the hours that would count`() async throws {
        let world = try await World()
        let ben = try await world.submitted()
        world.clock.pass(seconds: 60)
        let cleo = try await world.submitted(by: .cleo)
        _ = try await world.draft(world.paper("未交"))
        let view = try await ListReviews(world.ground)(world.professional(.cleo), ReviewQuestion())
        #expect(view.waiting.map(\.record.id) == [ben.id, cleo.id])
        #expect(view.count == 2)
        #expect(view.expected[ben.id]?.counted == Hours(10))
        #expect(view.own == [cleo.id])
        let elsewhere = try await ListReviews(world.ground)(world.official(.shen), ReviewQuestion())
        #expect(elsewhere.waiting.isEmpty && elsewhere.count == 0)
    }

    @Test func `the queue can be ordered, filtered and paged`() async throws {
        let world = try await World()
        var ids: [RecordID] = []
        for place in 0..<5 {
            ids.append(try await world.submitted(world.paper("论文\(place)")).id)
            world.clock.pass(seconds: 1)
        }
        let list = ListReviews(world.ground)
        let lin = try world.official(.lin)
        let newest = try await list(lin, ReviewQuestion(order: .newest, page: 2, pageSize: 2))
        #expect(newest.waiting.map(\.record.id) == [ids[2], ids[1]])
        #expect(newest.count == 5)
        let other = try await list(lin, ReviewQuestion(activity: "award"))
        #expect(other.waiting.isEmpty && other.count == 0)
    }

    @Test func `a professional and a provider's clerk have no queue`() async throws {
        let world = try await World()
        let list = ListReviews(world.ground)
        for actor in try [world.professional(.ben), world.official(.pan)] {
            await #expect(throws: Refusal.notYourRole) { try await list(actor, ReviewQuestion()) }
        }
    }

    @Test func `the review shows the year before and after, and overlapping records`() async throws {
        let world = try await World()
        var course = DeclarationForm(
            id: world.ground.newID(),
            activity: "conference",
            title: "学术会议",
            started: "2026-05-01",
            completed: "2026-05-03",
            facts: ["days": "1"]
        )
        _ = try await world.recognised(course)
        (course.id, course.title, course.started) = (world.ground.newID(), "另一会议", "2026-05-03")
        course.completed = "2026-05-04"
        let record = try await world.submitted(course)
        let view = try await SeeReview(world.ground)(world.official(.lin), record.id)
        #expect(view.overlapping.map(\.content.title) == ["学术会议"])
        #expect(view.now.evaluation.total.counted == Hours(28))
        #expect(view.after.evaluation.total.counted == Hours(30))
        #expect(view.assessment?.reason == .annualCap)
        #expect(view.refusal == nil && !view.isYearClosed)
        #expect(view.employerName == Places.hongzhou?.name && view.importedBy == nil)
        let queue = try await ListReviews(world.ground)(world.official(.lin), ReviewQuestion())
        #expect(queue.overlapping == [record.id])
        let own = try await SeeReview(world.ground)(world.professional(.cleo), world.submitted(by: .cleo).id)
        #expect(own.refusal == .ownDeclaration)
    }

    @Test func `a paper overlaps nothing, because its date is not a time of attendance`() async throws {
        let world = try await World()
        let course = DeclarationForm(
            id: world.ground.newID(),
            activity: "conference",
            title: "学术会议",
            started: "2026-05-01",
            completed: "2026-05-03",
            facts: ["days": "1"]
        )
        _ = try await world.recognised(course)
        var form = world.paper()
        form.started = "2026-05-02"
        let paper = try await world.submitted(form)
        let view = try await SeeReview(world.ground)(world.official(.lin), paper.id)
        #expect(view.overlapping.isEmpty)
        let queue = try await ListReviews(world.ground)(world.official(.lin), ReviewQuestion())
        #expect(queue.waiting.map(\.record.id) == [paper.id] && queue.overlapping.isEmpty)
    }

    @Test func `the review of a closed year says so`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        try await world.close(World.year)
        #expect(try await SeeReview(world.ground)(world.official(.lin), record.id).isYearClosed)
    }
}
