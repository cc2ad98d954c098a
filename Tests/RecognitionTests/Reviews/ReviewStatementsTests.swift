import Domain
import Groundwork
import Recognition
import Store
import Testing

@testable import TestWorld

/// A page makes the same few statements, however many rows it shows.
@Suite struct ReviewStatementsTests {
    /// Submits declarations of two people, and returns them.
    private func submit(_ count: Int, in world: World) async throws -> [HoursRecord] {
        var records: [HoursRecord] = []
        for place in 0..<count {
            let who: Inhabitant = place.isMultiple(of: 2) ? .ben : .cleo
            records.append(try await world.submitted(world.paper("论文\(place)号"), by: who))
        }
        return records
    }

    @Test func `the queue of reviews`() async throws {
        let (world, counting) = try await World.counted()
        let (lin, question) = (try world.official(.lin), ReviewQuestion(pageSize: 50))
        _ = try await submit(2, in: world.unwrapped)
        let few = try await counting.statements { _ = try await ListReviews(world.ground)(lin, question) }
        _ = try await submit(48, in: world.unwrapped)
        let many = try await counting.statements {
            let page = try await ListReviews(world.ground)(lin, question)
            #expect(page.waiting.count == 50 && page.expected.count == 50)
        }
        #expect(many == few)
        #expect(many.count <= 7)
    }

    @Test func `one review in a short and in a long queue`() async throws {
        let (world, counting) = try await World.counted()
        let lin = try world.official(.lin)
        let first = try #require(try await submit(2, in: world.unwrapped).first)
        let see = SeeReview(world.ground)
        let few = try await counting.statements { _ = try await see(lin, first.id, in: ReviewQuestion()) }
        _ = try await submit(48, in: world.unwrapped)
        let many = try await counting.statements {
            let details = try await see(lin, first.id, in: ReviewQuestion())
            #expect(details.place?.count == 50)
        }
        #expect(many.count == few.count)
        #expect(many.count <= 14)
        let next = try await counting.statements {
            _ = try await FindNextReview(world.ground)(lin, after: first.id, in: ReviewQuestion())
        }
        #expect(next.count <= 9)
    }

    @Test(arguments: [
        DecideDeclarations.Verdict.recognised, .returned(reason: "请补充材料"), .rejected(reason: "不属于继续教育"),
    ])
    func `the decision about many declarations`(verdict: DecideDeclarations.Verdict) async throws {
        let (world, counting) = try await World.counted()
        let lin = try world.official(.lin)
        let decide = DecideDeclarations(world.ground)
        let two = try await submit(2, in: world.unwrapped)
        // The first decision gives numbers to the words of the policy, once for all.
        let first = try await world.unwrapped.recognised()
        #expect(first.status == .recognised)
        let few = try await counting.statements { _ = try await decide(lin, two.map(\.id), verdict) }
        let fifty = try await submit(50, in: world.unwrapped)
        let many = try await counting.statements {
            let outcomes = try await decide(lin, fifty.map(\.id), verdict)
            #expect(outcomes.map(\.short) == Array(repeating: "decided", count: 50))
        }
        #expect(many.count == few.count)
        #expect(many.count <= 19)
        try await world.unwrapped.expectBalance()
    }

    @Test func `the list of reversals`() async throws {
        let (world, counting) = try await World.counted()
        let guo = try world.official(.guo)
        func ask(_ count: Int) async throws {
            for _ in 0..<count {
                let record = try await world.unwrapped.recognised()
                _ = try await RequestReversal(world.unwrapped.ground)(
                    world.official(.lin),
                    record.id,
                    reason: "材料有误"
                )
            }
        }
        try await ask(2)
        let list = ListReversals(world.ground)
        let few = try await counting.statements { _ = try await list(guo, pageSize: 50) }
        try await ask(18)
        let many = try await counting.statements {
            let page = try await list(guo, pageSize: 50)
            #expect(page.items.count == 20 && page.items.allSatisfy { $0.preview.waiting == $0.approval })
        }
        #expect(many == few)
        #expect(many.count <= 9)
    }
}
