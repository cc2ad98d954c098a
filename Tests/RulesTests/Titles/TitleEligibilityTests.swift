import Domain
import Rules
import Testing

@Suite struct TitleEligibilityTests {
    private let full = (public: "30", elective: "60")

    @Test func `the window has the years before the year of application, without that year`() throws {
        let window = try TitledPolicy.window("intermediate")
        let years = Dictionary(uniqueKeysWithValues: (2022...2025).map { ($0, full) })
        let eligibility = try TitledPolicy.eligibility(window, in: 2026, years)
        #expect(eligibility.years.map(\.year) == [2022, 2023, 2024, 2025])
        #expect(eligibility.met)
    }

    @Test(arguments: [2022, 2025])
    func `the first and the last year of the window must be met`(short: Int) throws {
        var years = Dictionary(uniqueKeysWithValues: (2021...2026).map { ($0, full) })
        years[short] = (public: "30", elective: "48.5")
        let window = try TitledPolicy.window("intermediate")
        let eligibility = try TitledPolicy.eligibility(window, in: 2026, years)
        #expect(!eligibility.met)
        #expect(eligibility.years.filter { !$0.met }.map(\.year) == [short])
        #expect(eligibility.years.first { $0.year == short }?.missing == Hours(hundredths: 1150))
    }

    @Test(arguments: [2021, 2026])
    func `a missed year outside the window does not matter`(short: Int) throws {
        var years = Dictionary(uniqueKeysWithValues: (2021...2026).map { ($0, full) })
        years[short] = (public: "1", elective: "1")
        let window = try TitledPolicy.window("intermediate")
        #expect(try TitledPolicy.eligibility(window, in: 2026, years).met)
    }

    @Test func `a year without a policy is unknown and does not count as met`() throws {
        let years = Dictionary(uniqueKeysWithValues: (2021...2025).map { ($0, full) })
        let eligibility = try TitledPolicy.eligibility(TitledPolicy.window("senior"), in: 2026, years)
        let first = try #require(eligibility.years.first)
        guard case .unknown(let refusal) = first.outcome else { throw Unexpected() }
        #expect(first.year == 2021 && first.missing == nil && refusal == .noPolicy)
        #expect(!first.met && !eligibility.met)
        #expect(eligibility.years.dropFirst().allSatisfy { $0.met })
    }

    @Test func `the sum of all years is required besides each year's own requirement`() throws {
        let window = try TitledPolicy.window("intermediate")
        let none = try TitledPolicy.eligibility(window, in: 2026, [:])
        #expect(none.sums.map(\.subject) == [nil, "public"])
        #expect(none.sums.map(\.required) == [Hours(360), Hours(120)])
        #expect(none.sums.map(\.missing) == [Hours(360), Hours(120)])
        let years = Dictionary(uniqueKeysWithValues: (2022...2025).map { ($0, full) })
        let sums = try TitledPolicy.eligibility(window, in: 2026, years).sums
        #expect(sums.map(\.counted) == [Hours(360), Hours(120)])
        #expect(sums.allSatisfy { $0.met && $0.missing == .zero })
    }

    @Test func `surplus of one year fills the sum, but not another year`() throws {
        var years = Dictionary(uniqueKeysWithValues: (2022...2025).map { ($0, full) })
        years[2022] = (public: "20", elective: "60")
        years[2023] = (public: "40", elective: "60")
        let eligibility = try TitledPolicy.eligibility(TitledPolicy.window("intermediate"), in: 2026, years)
        #expect(eligibility.sums.allSatisfy { $0.met })
        #expect(eligibility.years.map(\.met) == [false, true, true, true])
        #expect(!eligibility.met)
    }

    @Test func `a doctor's window is shorter and has no sum, and other degrees have the general window`() throws {
        let doctor = try TitledPolicy.window("senior", degree: "doctor")
        #expect(doctor.years == 2 && doctor.total == nil)
        #expect(try TitledPolicy.window("senior", degree: "master").years == 5)
        #expect(try TitledPolicy.window("intermediate", degree: "doctor").years == 4)
        let eligibility = try TitledPolicy.eligibility(doctor, in: 2026, [2024: full, 2025: full])
        #expect(eligibility.met && eligibility.sums.isEmpty)
    }

    @Test func `a level may have no window, and a window may be unverified`() throws {
        let titles = try #require(try TitledPolicy.library().titles.first)
        #expect(titles.levels.map(\.name) == ["中级", "副高级以上", "初级"])
        #expect(titles.window(level: "junior", degree: nil) == nil)
        #expect(try TitledPolicy.window("senior").citation?.isVerified == false)
    }

    private struct Unexpected: Error {}
}
