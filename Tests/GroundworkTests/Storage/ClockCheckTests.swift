import Domain
import Groundwork
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The clock of the world stands still, and that of the database goes on. So these tests are only right within minutes.
@Suite struct ClockCheckTests {
    /// The problem of an instance whose clock is `minutes` ahead of the database.
    private func problem(_ minutes: Int, beyond limit: Int) async throws -> String? {
        let world = try await World(inhabited: false)
        let there = try await world.pool.read { try DatabaseClock.now(in: $0) }
        let difference = (there.milliseconds - world.clock.now.milliseconds) / 1000
        return try await ClockCheck(world.instance(ahead: difference + minutes * 60).ground).problem(beyond: limit)
    }

    @Test func `a clock that is an hour ahead is reported`() async throws {
        let problem = try #require(try await problem(60, beyond: ClockCheck.tolerable))
        #expect(problem.hasPrefix("本机时间比数据库快 3"))
    }

    @Test func `a clock that is an hour behind is reported`() async throws {
        let problem = try #require(try await problem(-60, beyond: ClockCheck.tolerable))
        #expect(problem.hasPrefix("本机时间比数据库慢 3"))
    }

    @Test(arguments: [-10, 0, 10])
    func `a small difference is not reported`(_ minutes: Int) async throws {
        #expect(try await problem(minutes, beyond: 3600) == nil)
    }
}
