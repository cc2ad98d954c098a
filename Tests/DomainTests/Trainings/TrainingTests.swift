import Domain
import Testing

@testable import TestSupport

@Suite struct TrainingTests {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private func training(
        _ id: String = "one",
        title: String = "工程 项目管理（上）",
        subject: String = "professional",
        days: (String, String) = ("2026-03-10", "2026-03-12"),
        isWithdrawn: Bool = false
    ) throws -> Training {
        let clerk = AccountID(stored: "clerk")
        let now = Instant(milliseconds: 1)
        return Training(
            id: TrainingID(stored: id),
            provider: OrganisationID(stored: "trainer"),
            title: title,
            year: 2026,
            subject: subject,
            activity: "institution-training",
            hours: Hours(24),
            firstDay: try day(days.0),
            lastDay: try day(days.1),
            place: nil,
            registeredBy: clerk,
            registeredByName: "潘",
            registeredAt: now,
            withdrawal: isWithdrawn ? Training.Withdrawal(by: clerk, byName: "潘", at: now, reason: "取消") : nil
        )
    }

    /// The values of a row, without faults except those that a test names.
    private struct Row {
        var course = "工程项目管理(上)"
        var year = 2026
        var subject: String? = "professional"
        var activity: String? = "institution-training"
        var hours: Hours? = Hours(24)
        var completed = "2026-03-12"
    }

    private func mismatch(_ row: Row = Row(), _ training: Training) throws -> TrainingMismatch? {
        training.covers(
            course: row.course,
            year: row.year,
            subject: row.subject,
            activity: row.activity,
            hours: row.hours,
            completed: row.completed.isEmpty ? nil : try day(row.completed)
        )
    }

    @Test(arguments: ["工程项目管理(上)", "工程项目管理（上）", " 工程项目 管理（上） "])
    func `a course is found with any spaces and widths`(course: String) throws {
        #expect(try mismatch(Row(course: course), training()) == nil)
    }

    @Test(arguments: ["2026-03-10", "2026-03-11", "2026-03-12", ""])
    func `a row on any day of the training fits, also without a day`(completed: String) throws {
        #expect(try mismatch(Row(completed: completed), training()) == nil)
    }

    @Test func `a row with fewer hours fits, and missing values are no mismatch`() throws {
        #expect(try mismatch(Row(hours: Hours(hundredths: 50)), training()) == nil)
        #expect(try mismatch(Row(subject: nil, activity: nil, hours: nil, completed: ""), training()) == nil)
    }

    @Test func `another course or year is not registered`() throws {
        #expect(try mismatch(Row(course: "工程项目管理(下)"), training()) == .notRegistered)
        #expect(try mismatch(Row(year: 2025), training()) == .notRegistered)
        #expect(try mismatch(Row(course: ""), training()) == .notRegistered)
    }

    @Test func `each mismatch is reported with the registered value`() throws {
        let one = try training()
        #expect(try mismatch(Row(subject: "public"), one) == .otherSubject(registered: "professional"))
        #expect(try mismatch(Row(activity: "upgrade"), one) == .otherActivity(registered: "institution-training"))
        #expect(try mismatch(Row(hours: Hours(hundredths: 2401)), one) == .tooManyHours(registered: Hours(24)))
        let outside = TrainingMismatch.outsideDays(first: try day("2026-03-10"), last: try day("2026-03-12"))
        #expect(try mismatch(Row(completed: "2026-03-09"), one) == outside)
        #expect(try mismatch(Row(completed: "2026-03-13"), one) == outside)
        #expect(try mismatch(Row(), training(isWithdrawn: true)) == .withdrawn)
    }

    @Test func `the training that fits is found among several with the same name`() throws {
        let register = TrainingRegister([
            try training("gone", isWithdrawn: true), try training("public", subject: "public"), try training(),
            try training("june", days: ("2026-06-01", "2026-06-03")),
        ])
        let found = register.find(
            course: "工程项目管理(上)",
            year: 2026,
            subject: "professional",
            activity: "institution-training",
            hours: Hours(8),
            completed: try day("2026-06-02")
        )
        #expect(try found.get().id == TrainingID(stored: "june"))
    }

    @Test func `if no training fits, the mismatch of the nearest one is reported`() throws {
        let register = TrainingRegister([try training("gone", isWithdrawn: true), try training("a", subject: "public")])
        func fault(_ subject: String, _ course: String = "工程项目管理(上)") -> TrainingMismatch? {
            let result = register.find(
                course: course,
                year: 2026,
                subject: subject,
                activity: nil,
                hours: Hours(99),
                completed: nil
            )
            if case .failure(let mismatch) = result { return mismatch }
            return nil
        }
        #expect(fault("professional") == .otherSubject(registered: "public"))
        #expect(fault("public") == .tooManyHours(registered: Hours(24)))
        #expect(fault("public", "别的课") == .notRegistered)
        #expect(
            try TrainingRegister([training(isWithdrawn: true)]).find(
                course: "工程项目管理（上）",
                year: 2026,
                subject: nil,
                activity: nil,
                hours: nil,
                completed: nil
            ) == .failure(.withdrawn)
        )
    }
}
