import Domain
import Groundwork
import Providers
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct RegisterTrainingTests {
    @Test func `a provider registers a training, and the log shows it`() async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        #expect(training.title == "工程 项目管理（上）")
        #expect(training.activity == "institution-training")
        #expect(training.hours == Hours(24))
        #expect(training.lastDay == Day(iso: "\(World.year)-03-12"))
        #expect(training.place == "实训基地")
        #expect(training.provider == Places.trainer?.id)
        #expect(training.isOpen)
        #expect(try await world.count("audit_entry WHERE action = 'training-registered'") == 1)
    }

    @Test func `the form offers a provider's activities, the usual one first`() async throws {
        let world = try await World()
        let choices = try RegisterTraining(world.ground).choices(world.official(.pan), year: World.year)
        #expect(choices.activities.map(\.id) == ["institution-training", "upgrade-program"])
        #expect(choices.subjects.map(\.id) == ["public", "professional"])
        let longPast = try RegisterTraining(world.ground).choices(world.official(.pan), year: 1999)
        #expect(longPast == choices)
    }

    @Test func `sending a form twice registers one training`() async throws {
        let world = try await World()
        let form = world.trainingForm()
        let first = try await world.register(form)
        #expect(try await world.register(form) == first)
        #expect(try await world.count("training") == 1)
    }

    @Test func `a form that is sent many times at once registers one training`() async throws {
        let world = try await World()
        let form = world.trainingForm()
        let found = try await withThrowingTaskGroup(of: Training.self) { group in
            for _ in 1...8 { group.addTask { try await world.register(form) } }
            return try await group.reduce(into: Set<Training>()) { $0.insert($1) }
        }
        #expect(found.count == 1)
        #expect(try await world.count("training") == 1)
        #expect(try await world.count("audit_entry WHERE action = 'training-registered'") == 1)
    }

    @Test func `the same training is not registered again while it is open`() async throws {
        let world = try await World()
        let first = try await world.register(world.trainingForm())
        var again = world.trainingForm()
        again.title = "工程项目管理(上)"
        #expect(try await world.faults(again).map(\.field) == ["title"])
        try await WithdrawTraining(world.ground)(world.official(.pan), first.id, reason: "日期有误")
        #expect(try await world.register(again).isOpen)
    }

    @Test func `another subject or another first day makes another training`() async throws {
        let world = try await World()
        _ = try await world.register(world.trainingForm())
        var other = world.trainingForm()
        other.subject = "public"
        _ = try await world.register(other)
        other = world.trainingForm()
        other.firstDay = "\(World.year)-03-11"
        _ = try await world.register(other)
        #expect(try await world.count("training") == 3)
    }

    @Test(arguments: [
        ("title", " "), ("title", String(repeating: "长", count: 101)), ("year", "26"), ("year", "1999"),
        ("year", "2028"), ("subject", "optional"), ("activity", "paper"), ("activity", "authority-import"),
        ("hours", ""), ("hours", "0"), ("hours", "8学时"), ("hours", "-8"), ("first_day", ""), ("last_day", ""),
        ("first_day", "三月"), ("last_day", "2026-02-30"), ("last_day", "2026-03-09"), ("last_day", "2027-01-01"),
        ("place", String(repeating: "远", count: 101)),
    ])
    func `a fault is reported at its field, and nothing is saved`(field: String, typed: String) async throws {
        let world = try await World()
        var form = world.trainingForm()
        switch field {
        case "title": form.title = typed
        case "year": form.year = typed
        case "subject": form.subject = typed
        case "activity": form.activity = typed
        case "hours": form.hours = typed
        case "first_day": form.firstDay = typed
        case "last_day": form.lastDay = typed
        default: form.place = typed
        }
        let faults = try await world.faults(form)
        #expect(faults.map(\.field).contains(field))
        #expect(faults.allSatisfy { $0.message.hasSuffix("。") })
        #expect(try await world.count("training") == 0)
    }

    @Test func `all faults are reported at once`() async throws {
        let world = try await World()
        let faults = try await world.faults(TrainingForm(id: world.ground.newID()))
        #expect(Set(faults.map(\.field)) == ["title", "year", "hours", "first_day", "last_day"])
    }

    @Test func `a training of next year can be registered, and can begin this year`() async throws {
        let world = try await World()
        var form = world.trainingForm()
        form.year = String(World.year + 1)
        form.firstDay = "\(World.year)-12-28"
        form.lastDay = "\(World.year + 1)-01-05"
        #expect(try await world.register(form).year == World.year + 1)
    }

    @Test(arguments: Official.allCases.filter { $0 != .pan })
    func `only a provider's clerk can register trainings`(who: Official) async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) {
            try await RegisterTraining(world.ground)(world.official(who), world.trainingForm())
        }
        #expect(throws: Refusal.notYourRole) {
            try RegisterTraining(world.ground).choices(world.official(who), year: nil)
        }
    }

    @Test func `a professional without an office can neither register, list nor withdraw`() async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        let ada = try world.professional(.ada)
        await #expect(throws: Refusal.notYourRole) {
            try await RegisterTraining(world.ground)(ada, world.trainingForm())
        }
        await #expect(throws: Refusal.notYourRole) { try await ListTrainings(world.ground)(ada, page: 1) }
        await #expect(throws: Refusal.notYourRole) {
            try await WithdrawTraining(world.ground)(ada, training.id, reason: "取消")
        }
    }

    @Test func `the form of another provider cannot replace a training`() async throws {
        let world = try await World()
        let form = world.trainingForm()
        _ = try await world.register(form)
        await #expect(throws: Refusal.notYours) {
            try await RegisterTraining(world.ground)(world.otherProvidersClerk(), form)
        }
    }
}
