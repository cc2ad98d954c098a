import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The list of messages of an account.
@Suite struct MessageTests {
    private func tell(_ world: World, _ actor: Actor, _ count: Int) async throws {
        for _ in 0..<count {
            let id: RecordID = world.ground.newID()
            try await world.pool.write { tx in
                try SendNews(world.ground)(News(.recognised, about: id, title: "论文"), to: actor.account, in: tx)
            }
            world.clock.pass(seconds: 1)
        }
    }

    private func figures(_ world: World, _ login: String, _ password: String) async throws -> WaitingFigures {
        let outcome = try await SignIn(world.ground, hasher: World.cheapHasher)(
            login: login,
            password: password,
            oldToken: nil
        )
        guard case .signedIn(let token, _, _, _) = outcome else { throw WorldFailure("not signed in") }
        return try #require(try await ResolveSession(world.ground)(token)).figures
    }

    @Test func `pages follow each other without gaps, newest first`() async throws {
        let world = try await World.quiet()
        let lin = try world.official(.lin)
        try await tell(world, lin, ListMessages.pageSize + 3)
        let list = ListMessages(world.ground)
        let first = try await list(lin)
        let second = try await list(lin, before: first.messages.last?.id)
        #expect(first.messages.count == ListMessages.pageSize && first.hasOlder)
        #expect(second.messages.count == 3 && !second.hasOlder)
        let times = (first.messages + second.messages).map(\.at)
        #expect(times == times.sorted(by: >) && Set(times).count == times.count)
    }

    @Test func `nobody reads another account's message`() async throws {
        let world = try await World.quiet()
        let lin = try world.official(.lin)
        try await tell(world, lin, 1)
        let id = try #require(try await ListMessages(world.ground)(lin).messages.first).id
        await #expect(throws: LookupFailure.self) { try await ReadMessages(world.ground)(world.official(.guo), id) }
        try await ReadMessages(world.ground).all(world.official(.guo), upTo: id)
        #expect(try await ListMessages(world.ground)(lin).messages.map(\.isRead) == [false])
        _ = try await ReadMessages(world.ground)(lin, id)
        #expect(try await ListMessages(world.ground)(lin).messages.map(\.isRead) == [true])
    }

    @Test func `messages that came after the page was shown stay unread`() async throws {
        let world = try await World.quiet()
        let lin = try world.official(.lin)
        try await tell(world, lin, 2)
        let seen = try #require(try await ListMessages(world.ground)(lin).messages.first).id
        try await tell(world, lin, 1)
        #expect(try await ReadMessages(world.ground).all(lin, upTo: seen) == 2)
        #expect(try await ListMessages(world.ground)(lin).messages.map(\.isRead) == [false, true, true])
    }

    @Test func `the session knows what waits, counted up to ninety-nine`() async throws {
        let world = try await World.quiet()
        let lin = try world.official(.lin)
        _ = try await world.submitted()
        try await tell(world, lin, 2)
        let few = try await figures(world, "lin", Official.lin.password)
        #expect(few.unreadMessages == 2 && few.reviews == 1 && few.reversals == 0)
        try await tell(world, lin, 100)
        let many = try await figures(world, "lin", Official.lin.password)
        #expect(many.unreadMessages == BoundedCount(99, isExact: false))
        #expect(try await figures(world, "shen", Official.shen.password) == WaitingFigures())
    }
}
