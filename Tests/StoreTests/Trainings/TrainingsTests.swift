import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct TrainingsTests {
    private func training(
        _ id: String,
        _ shelf: Shelf,
        title: String = "工程 项目管理（上）",
        firstDay: String = "2026-03-10"
    ) throws -> Training {
        Training(
            id: TrainingID(stored: id),
            provider: shelf.college.id,
            title: title,
            year: 2026,
            subject: "professional",
            activity: "institution-training",
            hours: Hours(hundredths: 2450),
            firstDay: try #require(Day(iso: firstDay)),
            lastDay: try #require(Day(iso: "2026-12-12")),
            place: id == "one" ? "实训基地" : nil,
            registeredBy: shelf.lin.account,
            registeredByName: "lin",
            registeredAt: shelf.now
        )
    }

    private func withdrawal(_ shelf: Shelf) -> Training.Withdrawal {
        Training.Withdrawal(by: shelf.guo.account, byName: "guo", at: shelf.now, reason: "课程取消")
    }

    @Test func `a training is read back as it was registered, and is open`() async throws {
        let shelf = try await Shelf()
        let one = try training("one", shelf)
        try await shelf.write { try Trainings.add(one, in: $0) }
        #expect(try await shelf.read { try Trainings.find(one.id, in: $0) } == one)
        #expect(try await shelf.read { try Trainings.open(of: shelf.college.id, in: $0) } == [one])
        #expect(try await shelf.read { try Trainings.open(of: OrganisationID(stored: "other"), in: $0) } == [])
        await #expect(throws: LookupFailure.missing("training")) {
            try await shelf.read { try Trainings.require(TrainingID(stored: "none"), in: $0) }
        }
    }

    @Test func `a withdrawn training is no longer open, but can still be read with the reason`() async throws {
        let shelf = try await Shelf()
        let one = try training("one", shelf)
        let withdrawal = withdrawal(shelf)
        try await shelf.write { tx in
            try Trainings.add(one, in: tx)
            try Trainings.withdraw(one.id, withdrawal, in: tx)
        }
        #expect(try await shelf.read { try Trainings.open(of: shelf.college.id, in: $0) } == [])
        #expect(try await shelf.read { try Trainings.find(one.id, in: $0) }?.withdrawal == withdrawal)
        let register = try await shelf.read { try Trainings.register(of: shelf.college.id, in: $0) }
        let found = register.find(
            course: one.title,
            year: 2026,
            subject: nil,
            activity: nil,
            hours: nil,
            completed: nil
        )
        #expect(found == .failure(.withdrawn))
        await #expect(throws: LookupFailure.outdated) {
            try await shelf.write { try Trainings.withdraw(one.id, withdrawal, in: $0) }
        }
    }

    @Test func `the schema allows one open training for a name, subject and first day`() async throws {
        let shelf = try await Shelf()
        let one = try training("one", shelf)
        let same = try training("same", shelf, title: "工程项目管理(上)")
        let withdrawal = withdrawal(shelf)
        try await shelf.write { try Trainings.add(one, in: $0) }
        #expect(try await shelf.read { try Trainings.twin(of: same, in: $0) } == one)
        await #expect(throws: SQLFailure.self) { try await shelf.write { try Trainings.add(same, in: $0) } }
        let june = try training("june", shelf, firstDay: "2026-06-01")
        try await shelf.write { tx in
            try Trainings.add(june, in: tx)
            try Trainings.withdraw(one.id, withdrawal, in: tx)
            try Trainings.add(same, in: tx)
        }
        #expect(
            try await shelf.read { try Trainings.open(of: shelf.college.id, in: $0) }.map(\.id.name) == [
                "same", "june",
            ]
        )
    }

    @Test func `pages show the open trainings first, the latest of them at the top`() async throws {
        let shelf = try await Shelf()
        let all = try (1...5).map { try training("t\($0)", shelf, title: "课\($0)", firstDay: "2026-0\($0)-01") }
        let withdrawal = withdrawal(shelf)
        try await shelf.write { tx in
            for training in all { try Trainings.add(training, in: tx) }
            try Trainings.withdraw(all[4].id, withdrawal, in: tx)
        }
        let pages = try await shelf.read { sql in
            try (1...3).map { try Trainings.list(of: shelf.college.id, page: $0, pageSize: 2, in: sql).map(\.id.name) }
        }
        #expect(pages == [["t4", "t3"], ["t2", "t1"], ["t5"]])
        #expect(try await shelf.read { try Trainings.count(of: shelf.college.id, in: $0) } == 5)
    }

    @Test(arguments: [
        "UPDATE training SET hours = 0", "UPDATE training SET title = ''",
        "UPDATE training SET last_day = '2025-01-01'",
        "UPDATE training SET withdrawn_at = 1",
        "UPDATE training SET organisation_id = \(OrganisationID(stored: "nowhere").sql)",
    ])
    func `the schema refuses impossible trainings`(_ statement: String) async throws {
        let shelf = try await Shelf()
        let one = try training("one", shelf)
        try await shelf.write { try Trainings.add(one, in: $0) }
        await #expect(throws: SQLFailure.self) { try await shelf.write { try $0.execute(statement) } }
    }
}
