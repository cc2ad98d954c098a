import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// All standings are computed again, by a job that can stop and go on.
@Suite struct ReevaluationTests {
    @Test func `standings that are wrong or missing are mended, and the rest stays`() async throws {
        let (world, _) = try await Self.spoiledWorld()
        let result = try await Self.finish(world)
        #expect(result.changed == 2)
        #expect(result.checked > 2)
        #expect(result.endedAt != nil)
        #expect(try await world.standing(.ben)?.counted != Hours(999))
        #expect(try await world.standing(.cleo) != nil)
        try await world.expectBalance()
        let again = try await Self.finish(world)
        #expect(again.id != result.id)
        #expect(again.changed == 0 && again.checked == result.checked)
    }

    @Test func `a run that was interrupted continues after the last person that it saved`() async throws {
        let (world, hooked) = try await Self.spoiledWorld()
        let asked = try await AskForReevaluation(world.ground)()
        // The job is claimed, each part is saved alone, and the power fails before the second part.
        hooked.before(write: 3) { _ in throw PowerCut() }
        let first = Self.runner(world)
        let job = try #require(try await first.claim())
        await #expect(throws: PowerCut.self) { try await first.run(job) }
        let half = try await Self.run(asked.id, of: world)
        #expect(half.endedAt == nil)
        #expect(half.people == 2)
        let result = try await Self.finish(world)
        #expect(result.id == asked.id)
        let people = try await world.pool.read { try $0.count("SELECT count(*) FROM person") }
        #expect(result.people == people && people > 2)
        #expect(result.changed == 2)
        try await world.expectBalance()
    }

    @Test func `two who ask at the same time get one run and one job`() async throws {
        let world = try await World()
        async let one = AskForReevaluation(world.ground)()
        async let other = AskForReevaluation(world.ground)()
        let runs = try await (one, other)
        #expect(runs.0.id == runs.1.id)
        #expect(try await world.pool.read { try $0.count("SELECT count(*) FROM job WHERE kind = 'reevaluate'") } == 1)
    }

    @Test func `a run that was begun with other policies ends, and a new one begins`() async throws {
        let (world, _) = try await Self.spoiledWorld()
        let old = try await Self.oldRun(world)
        let new = try await AskForReevaluation(world.ground)()
        #expect(new.id != old.id && new.people == 0)
        #expect(try await Self.run(old.id, of: world).endedAt != nil)
    }

    @Test func `a run that is overtaken by one with other policies saves nothing more and stays ended`() async throws {
        let (world, hooked) = try await Self.spoiledWorld()
        let asked = try await AskForReevaluation(world.ground)()
        // Before the first part is saved, somebody with other policies has ended the run.
        hooked.before(write: 2) { pool in
            try await pool.write { tx in
                var run = try Reevaluations.require(asked.id, in: tx)
                run.endedAt = world.clock.now
                try Reevaluations.put(run, in: tx)
            }
        }
        let runner = Self.runner(world)
        let job = try #require(try await runner.claim())
        await #expect(throws: ReevaluationFailure.otherPolicies) { try await runner.run(job) }
        let run = try await Self.run(asked.id, of: world)
        #expect(run.endedAt != nil && run.people == 0)
        #expect(try await world.standing(.ben)?.counted == Hours(999))
        #expect(try await world.standing(.cleo) == nil)
        await #expect(throws: ReevaluationFailure.unfinished) {
            try await AskForReevaluation(world.ground).result(of: asked.id)
        }
    }

    @Test func `an instance with other policies computes nothing`() async throws {
        let (world, _) = try await Self.spoiledWorld()
        let old = try await Self.oldRun(world)
        _ = try await world.pool.write { [ground = world.ground] tx in
            try Jobs.add(.reevaluate, id: ground.newID(), subject: old.id.text, stage: .evaluating, in: tx)
        }
        let runner = Self.runner(world)
        let job = try #require(try await runner.claim())
        await #expect(throws: ReevaluationFailure.otherPolicies) { try await runner.run(job) }
        #expect(try await world.standing(.ben)?.counted == Hours(999))
        #expect(Complaint(ReevaluationFailure.otherPolicies).sentence.contains("政策文件"))
    }

    @Test func `a change between reading and saving is not overwritten`() async throws {
        let (world, hooked) = try await Self.spoiledWorld()
        let before = try await world.standing(.ada)
        // Ada's standing is wrong, too. Before it is saved, she gets more hours.
        try await world.spoil(.ada)
        hooked.before(write: 1) { _ in _ = try await world.unwrapped.recognised(world.paper("另一篇论文"), by: .ada) }
        _ = try await RebuildStandings(world.ground)()
        let after = try #require(try await world.standing(.ada))
        #expect(after.counted > before?.counted ?? .zero)
        try await world.expectBalance()
    }

    // MARK: -

    /// A world in which the standing of Ben is wrong and that of Cleo is missing.
    private static func spoiledWorld() async throws -> (World, HookedPool) {
        let (world, hooked) = try await World.hooked()
        for who in [Inhabitant.ben, .cleo, .ada] { _ = try await world.recognised(by: who) }
        try await world.spoil(.ben)
        let cleo = try world.person(.cleo)
        try await world.pool.write { tx in
            for table in ["standing_subject", "standing"] {
                try tx.execute("DELETE FROM \(table) WHERE person_id = ?", [.id(cleo)])
            }
        }
        return (world, hooked)
    }

    private static func oldRun(_ world: World) async throws -> Reevaluation {
        let old = Reevaluation(id: world.ground.newID(), policies: "0123456789abcdef", people: 3)
        try await world.pool.write { [now = world.ground.now()] tx in try Reevaluations.add(old, at: now, in: tx) }
        return old
    }

    private static func run(_ id: ReevaluationID, of world: World) async throws -> Reevaluation {
        try await world.pool.read { try Reevaluations.require(id, in: $0) }
    }

    private static func runner(_ world: World) -> JobRunner {
        JobRunner(world.ground, works: [ReevaluateEverybody(world.ground, peopleAtOnce: 2)])
    }

    private static func finish(_ world: World) async throws -> Reevaluation {
        let runner = runner(world)
        let ask = AskForReevaluation(world.ground, runner: runner)
        let run = try await ask()
        try await runner.finish(run.id.text)
        return try await ask.result(of: run.id)
    }
}

extension World {
    /// Writes a wrong standing.
    fileprivate func spoil(_ who: Inhabitant) async throws {
        let id = try person(who)
        _ = try await pool.write { tx in
            try tx.execute("UPDATE standing SET counted = 99900, fingerprint = 'x' WHERE person_id = ?", [.id(id)])
        }
    }
}
