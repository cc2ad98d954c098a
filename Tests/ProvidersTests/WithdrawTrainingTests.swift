import Domain
import Groundwork
import Providers
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct WithdrawTrainingTests {
    @Test func `a training withdrawn with a reason is no longer open, and the log shows it`() async throws {
        let world = try await World()
        let pan = try world.official(.pan)
        let training = try await world.register(world.trainingForm())
        let gone = try await WithdrawTraining(world.ground)(pan, training.id, reason: " 课程取消 ")
        #expect(gone.withdrawal?.reason == "课程取消")
        #expect(gone.withdrawal?.byName == pan.name)
        let open = try await world.ground.pool.read { try Trainings.open(of: training.provider, in: $0) }
        #expect(open == [])
        #expect(try await world.count("audit_entry WHERE action = 'training-withdrawn'") == 1)
    }

    @Test func `withdrawing twice keeps the first reason`() async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        let withdraw = WithdrawTraining(world.ground)
        try await withdraw(world.official(.pan), training.id, reason: "课程取消")
        let again = try await withdraw(world.official(.pan), training.id, reason: "别的原因")
        #expect(again.withdrawal?.reason == "课程取消")
        #expect(try await world.count("audit_entry WHERE action = 'training-withdrawn'") == 1)
    }

    @Test(arguments: ["", " \n ", String(repeating: "长", count: 501)])
    func `a training is not withdrawn without a readable reason`(reason: String) async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        await #expect(throws: FormFault.self) {
            try await WithdrawTraining(world.ground)(world.official(.pan), training.id, reason: reason)
        }
        #expect(try await world.count("training WHERE withdrawn_at IS NULL") == 1)
    }

    @Test func `a provider can neither view, list nor withdraw another one's training`() async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        let other = try world.otherProvidersClerk()
        await #expect(throws: Refusal.notYours) { try await SeeTraining(world.ground)(other, training.id) }
        await #expect(throws: Refusal.notYours) {
            try await WithdrawTraining(world.ground)(other, training.id, reason: "取消")
        }
        #expect(try await ListTrainings(world.ground)(other, page: 1).count == 0)
    }

    @Test(arguments: [Official.lin, .province])
    func `employers and authorities cannot see the trainings of a provider`(who: Official) async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        await #expect(throws: Refusal.notYourRole) {
            try await ListTrainings(world.ground)(world.official(who), page: 1)
        }
        await #expect(throws: Refusal.notYourRole) {
            try await SeeTraining(world.ground)(world.official(who), training.id)
        }
    }

    @Test func `the list shows subject and activity, page by page`() async throws {
        let world = try await World()
        for number in 1...21 {
            var form = world.trainingForm()
            form.title = "课程\(number)"
            _ = try await world.register(form)
        }
        let first = try await ListTrainings(world.ground)(world.official(.pan), page: 1)
        #expect(first.trainings.count == 20)
        #expect(first.count == 21)
        #expect(first.trainings[0].subjectName == "专业科目")
        #expect(first.trainings[0].activityName == "继续教育机构培训")
        #expect(try await ListTrainings(world.ground)(world.official(.pan), page: 2).trainings.count == 1)
    }

    @Test func `an unknown training cannot be withdrawn`() async throws {
        let world = try await World()
        await #expect(throws: LookupFailure.missing("training")) {
            try await WithdrawTraining(world.ground)(world.official(.pan), world.ground.newID(), reason: "取消")
        }
    }
}
