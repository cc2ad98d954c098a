import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// What people are told about decisions, in the transaction of the decision.
@Suite struct MessagesOfDecisionsTests {
    private func messages(_ world: World, _ actor: Actor) async throws -> [Message] {
        try await world.pool.read { try Messages.list(of: actor.account, before: nil, limit: 50, in: $0) }
    }

    @Test func `a person is told that a declaration was recognised, returned or rejected`() async throws {
        let world = try await World.quiet()
        let good = try await world.recognised(world.paper("论文 甲"))
        let returned = try await world.submitted(world.paper("论文 乙"))
        _ = try await world.decide(returned, .returned(reason: "请补首页"))
        let rejected = try await world.submitted(world.paper("论文 丙"))
        _ = try await world.decide(rejected, .rejected(reason: "不是论文"))
        let told = try await messages(world, world.professional(.ben))
        #expect(Set(told.map(\.kind)) == [.recognised, .returned, .rejected])
        #expect(told.count == 3)
        let first = try #require(told.first { $0.kind == .recognised })
        #expect(first.subject?.text == good.id.text && first.title == "论文 甲" && first.year == World.year)
        #expect(told.allSatisfy { !$0.isRead })
        #expect(try await messages(world, world.official(.lin)).isEmpty)
    }

    @Test func `a refused decision and a second one tell nobody`() async throws {
        let world = try await World.quiet()
        let record = try await world.submitted()
        _ = try await world.decide(record, .recognised, by: .shen)
        #expect(try await world.count("message") == 0)
        _ = try await world.decide(record, .recognised)
        _ = try await world.decide(record, .rejected(reason: "不是论文"))
        #expect(try await messages(world, world.professional(.ben)).map(\.kind) == [.recognised])
    }

    @Test func `a reversal tells the person, also of certificates, and whoever asked`() async throws {
        let world = try await World.quiet()
        let record = try await world.recognised()
        _ = try await world.issue(.ben)
        try await world.reverse(record)
        let told = try await messages(world, world.professional(.ben))
        #expect(Set(told.map(\.kind)) == [.recognised, .reversed, .certificatesAffected])
        #expect(told.first { $0.kind == .certificatesAffected }?.quantity == 1)
        #expect(try await messages(world, world.official(.lin)).map(\.kind) == [.reversalConfirmed])
        #expect(try await messages(world, world.official(.guo)).isEmpty)
    }

    @Test func `a refused reversal tells only whoever asked`() async throws {
        let world = try await World.quiet()
        let record = try await world.recognised()
        let request = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "材料有误")
        try await DecideReversal(world.ground)(world.official(.guo), request.id, .refused(reason: "没有错"))
        let told = try await messages(world, world.official(.lin))
        #expect(told.map(\.kind) == [.reversalRefused] && told.first?.subject?.text == request.id.text)
        #expect(try await messages(world, world.professional(.ben)).map(\.kind) == [.recognised])
    }

    @Test func `a cancelled year and its restoration are told once each`() async throws {
        let world = try await World.quiet()
        let (hua, ben) = (try world.official(.hua), try world.professional(.ben))
        let sanction = SanctionYear(world.ground)
        let person = try #require(ben.person)
        for _ in 0..<2 { try await sanction(hua, person, year: World.year, reason: "提供虚假材料") }
        for _ in 0..<2 { try await sanction.lift(hua, person, year: World.year) }
        #expect(
            try await messages(world, ben).map(\.kind).sorted { $0.rawValue < $1.rawValue } == [
                .sanctionLifted, .sanctioned,
            ]
        )
    }
}
