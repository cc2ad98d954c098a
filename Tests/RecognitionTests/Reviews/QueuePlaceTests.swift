import Domain
import Groundwork
import Recognition
import Rules
import Store
import Testing

@testable import TestWorld

@Suite struct QueuePlaceTests {
    /// Four waiting papers, a second apart: of Ben, Cleo, Ben and Ada.
    private func world() async throws -> (World, [HoursRecord]) {
        let world = try await World()
        var records: [HoursRecord] = []
        for (place, who) in [Inhabitant.ben, .cleo, .ben, .ada].enumerated() {
            records.append(try await world.submitted(world.paper("论文\(place)"), by: who))
            world.clock.pass(seconds: 1)
        }
        return (world, records)
    }

    @Test(arguments: [
        (ReviewQuestion.Order.oldest, [0, 1, 2, 3]), (.newest, [3, 2, 1, 0]), (.person, [3, 0, 2, 1]),
    ])
    func `each declaration has its place, and leads to the ones before and after it`(
        _ order: ReviewQuestion.Order,
        _ expected: [Int]
    ) async throws {
        let (world, records) = try await world()
        let lin = try world.official(.lin)
        let question = ReviewQuestion(order: order)
        let listed = try await ListReviews(world.ground)(lin, question).waiting.map(\.record.id)
        #expect(listed == expected.map { records[$0].id })
        for (number, id) in listed.enumerated() {
            let place = try #require(try await SeeReview(world.ground)(lin, id, in: question).place)
            #expect(place.earlier == BoundedCount(number) && place.count == BoundedCount(4))
            #expect(place.previous == (number > 0 ? listed[number - 1] : nil))
            #expect(place.next == (number < 3 ? listed[number + 1] : nil))
        }
    }

    @Test func `only a declaration that waits in the reviewer's own queue has a place`() async throws {
        let (world, records) = try await world()
        let see = SeeReview(world.ground)
        let question = ReviewQuestion()
        #expect(try await see(world.official(.lin), records[0].id).place == nil)
        #expect(try await see(world.official(.hua), records[0].id, in: question).place == nil)
        #expect(try await see(world.official(.lin), records[0].id, in: ReviewQuestion(activity: "award")).place == nil)
        _ = try await world.decide(records[0], .recognised)
        #expect(try await see(world.official(.lin), records[0].id, in: question).place == nil)
        #expect(try await see(world.official(.lin), records[1].id, in: question).place?.earlier == BoundedCount(0))
    }

    @Test func `after a decision comes the next declaration, and after the last one the first that was left out`()
        async throws
    {
        let (world, records) = try await world()
        let (next, lin) = (FindNextReview(world.ground), try world.official(.lin))
        _ = try await world.decide(records[1], .recognised)
        #expect(try await next(lin, after: records[1].id, in: ReviewQuestion()) == records[2].id)
        #expect(try await next(lin, after: records[3].id, in: ReviewQuestion()) == records[0].id)
        #expect(try await next(lin, after: records[1].id, in: ReviewQuestion(activity: "award")) == nil)
    }

    @Test func `a reviewer's own declaration is never the next one`() async throws {
        let (world, records) = try await world()
        let cleo = try world.professional(.cleo)
        #expect(
            try await FindNextReview(world.ground)(cleo, after: records[0].id, in: ReviewQuestion()) == records[2].id
        )
        await #expect(throws: Refusal.notYourRole) {
            try await FindNextReview(world.ground)(world.professional(.ben), after: records[0].id, in: ReviewQuestion())
        }
    }

    @Test(arguments: ReviewQuestion.Order.allCases)
    func `a record of a person who works elsewhere now is passed over`(_ order: ReviewQuestion.Order) async throws {
        let (world, records) = try await world()
        let (lin, question) = (try world.official(.lin), ReviewQuestion(order: order))
        try await world.dismiss(.ben)
        await #expect(throws: Refusal.notYours) { try await SeeReview(world.ground)(lin, records[2].id) }
        let place = try #require(try await SeeReview(world.ground)(lin, records[1].id, in: question).place)
        #expect(Set([place.previous, place.next]) == [nil, records[3].id])
        _ = try await world.decide(records[1], .recognised)
        #expect(try await FindNextReview(world.ground)(lin, after: records[1].id, in: question) == records[3].id)
        _ = try await world.decide(records[3], .recognised)
        #expect(try await FindNextReview(world.ground)(lin, after: records[3].id, in: question) == nil)
    }
}
