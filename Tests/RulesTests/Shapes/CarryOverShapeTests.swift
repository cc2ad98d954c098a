import Testing

/// Hours above a subject's minimum count for some further years. The oldest are used first.
@Suite struct CarryOverShapeTests {
    private func carrying(_ years: Int) -> String {
        "credit-year: {of: completed, carry-over: {years: \(years), article: 第二条}, article: 第二条}\n"
    }

    /// Evaluates 2024 for public hours by year, and compares the carried hours.
    private func differences(_ years: Int, _ hours: [Int: String], carried: String, also: String = "") throws
        -> [String]
    {
        let records = hours.sorted { $0.key < $1.key }.map { year, hours in
            "{activity: 学习, subject: 公需, completed: \(year)-05-01, facts: {学时数: \(hours)}}"
        }
        let cases = """
            - {name: 甲, year: 2024, records: [\(records.joined(separator: ", "))],
                expect: {carried: {public: \(carried)}\(also)}}
            """
        return try Shape.differences(carrying(years), cases: cases)
    }

    @Test(arguments: [("10", "0"), ("10.01", "0.01"), ("15", "5"), ("9", "0"), ("100", "90")])
    func `hours above the minimum are carried into the next year`(hours: String, carried: String) throws {
        expectNone(try differences(1, [2023: hours], carried: carried))
    }

    @Test func `carried hours count in the subject and in the total`() throws {
        expectNone(try differences(1, [2023: "15", 2024: "6"], carried: "5", also: ", 公需: 11, total: 11, met: false"))
    }

    @Test func `carried hours are lost after one year`() throws {
        expectNone(try differences(1, [2022: "15"], carried: "0"))
        expectNone(try differences(1, [2022: "15", 2023: "10"], carried: "0"))
    }

    @Test func `carried hours last two years unless the year between uses them`() throws {
        expectNone(try differences(2, [2022: "15", 2023: "10"], carried: "5"))
        expectNone(try differences(2, [2022: "15", 2023: "8"], carried: "3"))
        expectNone(try differences(2, [2022: "15", 2023: "4"], carried: "0"))
        expectNone(try differences(2, [2021: "15", 2022: "10", 2023: "10"], carried: "0"))
    }

    @Test func `a year without records uses carried hours too`() throws {
        expectNone(try differences(2, [2022: "15"], carried: "0"))
        expectNone(try differences(2, [2022: "22"], carried: "2"))
    }

    @Test func `the oldest carried hours are used first`() throws {
        // 2021 leaves 3 and 2022 leaves 4. 2023 lacks 2 and uses those of 2021.
        expectNone(try differences(3, [2021: "13", 2022: "14", 2023: "8"], carried: "5"))
        // With two years, the last hour of 2021 is lost by then.
        expectNone(try differences(2, [2021: "13", 2022: "14", 2023: "8"], carried: "4"))
    }

    @Test func `each subject has its own surplus`() throws {
        let cases = """
            - name: 甲
              year: 2024
              records:
                - {activity: 学习, subject: 公需, completed: 2023-05-01, facts: {学时数: 12}}
                - {activity: 学习, subject: 专业, completed: 2023-05-01, facts: {学时数: 27}}
              expect: {公需: 2, 专业: 7, total: 9, carried: {public: 2, professional: 7}}
            """
        expectNone(try Shape.differences(carrying(1), cases: cases))
    }

    @Test func `a case may name the subject of carried hours in Chinese`() throws {
        let cases = """
            - {name: 甲, year: 2024, records: [{activity: 学习, subject: 公需, completed: 2023-05-01, facts: {学时数: 12}}],
               expect: {carried: {公需: 3}}}
            """
        #expect(try Shape.differences(carrying(1), cases: cases).count == 1)
    }

    @Test func `the surplus depends on the minimum of the earlier year`() throws {
        let subjects = """
            subjects:
              - id: public
                name: 公需
                required: [{to: 2023, value: 4, article: 旧三条}, {from: 2024, value: 10}]
                article: 第三条
              - {id: professional, name: 专业, required: 20, article: 第三条}

            """
        let cases = """
            - {name: 甲, year: 2024, records: [{activity: 学习, subject: 公需, completed: 2023-05-01, facts: {学时数: 12}}],
               expect: {carried: {public: 8}}}
            """
        expectNone(try Shape.differences(subjects + carrying(1), cases: cases))
    }

    @Test func `only the named subjects are carried over`() throws {
        let year = "credit-year: {of: completed, carry-over: {years: 1, subjects: [professional]}, article: 第二条}\n"
        let cases = """
            - {name: 甲, year: 2024, records: [
                {activity: 学习, subject: 公需, completed: 2023-05-01, facts: {学时数: 12}},
                {activity: 学习, subject: 专业, completed: 2023-05-01, facts: {学时数: 23}}],
               expect: {carried: {public: 0, professional: 3}}}
            """
        expectNone(try Shape.differences(year, cases: cases))
    }

    @Test func `a policy with a cycle may not have a carry-over`() throws {
        let cycle = "cycle: {years: 3, first: 2021, article: 第二条}"
        #expect(try Shape.problems(carrying(1) + cycle) == ["周期内的学时本可通用，不能再写结转。请写 carry-over: none。"])
    }
}
