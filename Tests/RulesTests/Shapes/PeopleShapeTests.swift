import Domain
import Rules
import Testing

/// Shapes V4, V29–V31, V33: requirements that depend on the person.
@Suite struct PeopleShapeTests {
    private func asked(_ changes: String, _ people: [(person: String, required: String)], year: Int = 2024) throws
        -> [String]
    {
        let cases = people.map { person, required in
            "- {name: '人：\(person)', year: \(year), person: {\(person)}, records: [], "
                + "expect: {required: \(required)}}\n"
        }
        return try Shape.differences(changes, cases: cases.joined())
    }

    private func adjusting(_ when: String, _ effect: String = "exempt: true") -> String {
        "adjustments: [{id: some, name: 有些人, when: {\(when)}, \(effect), article: 第九条}]"
    }

    struct Meant: Sendable, CustomTestStringConvertible {
        let when: String
        let people: [String]
        /// People whom the test does not select. Nor does it select people with unknown facts.
        let others: [String]
        var testDescription: String { when }
    }

    @Test(arguments: [
        Meant(when: "age: {from: 65}", people: ["born: 1959"], others: ["born: 1960"]),
        Meant(
            when: "age: {from: 60, below: 65}",
            people: ["born: 1960", "born: 1964"],
            others: ["born: 1965", "born: 1959"]
        ),
        Meant(
            when: "months-in-service: {from: 2, below: 6}",
            people: [
                "inServiceFrom: 2024-07-02", "inServiceFrom: 2024-11-01", "inServiceTo: 2024-05-31",
                "inServiceFrom: 2024-03-15, inServiceTo: 2024-05-14",
            ],
            others: [
                "inServiceFrom: 2024-07-01", "inServiceFrom: 2024-11-02", "inServiceTo: 2024-06-30",
                "inServiceFrom: 2024-03-15, inServiceTo: 2024-05-13", "inServiceTo: null",
            ]
        ),
        Meant(
            when: "months-in-service: {below: 1}",
            people: ["inServiceFrom: 2025-01-01", "inServiceTo: 2023-12-31", "inServiceTo: 2024-01-30"],
            others: ["inServiceTo: 2024-01-31", "inServiceFrom: 2020-01-01"]
        ),
        Meant(
            when: "years-since-qualified: {below: 1}",
            people: ["qualifiedFrom: 2024-01-01"],
            others: ["qualifiedFrom: 2023-12-31"]
        ),
        Meant(when: "qualifications: {from: 2}", people: ["qualifications: 2"], others: ["qualifications: 1"]),
        Meant(when: "part-time: true", people: ["partTime: true"], others: ["partTime: false"]),
        Meant(when: "part-time: false", people: ["partTime: false"], others: ["partTime: true"]),
        Meant(
            when: "title-level: [junior, intermediate]",
            people: ["titleLevel: junior", "titleLevel: intermediate"],
            others: ["titleLevel: senior"]
        ),
        Meant(when: "title-level: junior", people: ["titleLevel: junior"], others: ["titleLevel: senior"]),
        Meant(when: "degree: [doctor]", people: ["degree: doctor"], others: ["degree: master"]),
        Meant(when: "employer-level: [township]", people: ["employerLevel: township"], others: ["employerLevel: city"]),
        Meant(
            when: "age: {from: 60}, part-time: true",
            people: ["born: 1960, partTime: true"],
            others: ["born: 1960", "partTime: true", "born: 1965, partTime: true"]
        ),
    ])
    func `a test selects people for whom all its properties are known and match`(meant: Meant) throws {
        let people = meant.people.map { ($0, "0") } + (meant.others + [""]).map { ($0, "30") }
        expectNone(try asked(adjusting(meant.when), people))
    }

    @Test(arguments: [
        ("exempt: true", "0"), ("share: 1/2", "15"), ("share: 2/3", "20"), ("total: 45", "45"), ("share: 1.5", "45"),
        ("total: 20, subjects: {public: 5, professional: 15}", "20"),
        ("total: 40, subjects: {public: 10, professional: 30}", "40"),
    ])
    func `an adjustment changes the requirement`(effect: String, required: String) throws {
        expectNone(try asked(adjusting("part-time: true", effect), [("partTime: true", required), ("", "30")]))
    }

    @Test func `the first adjustment that applies is used`() throws {
        let two = """
            adjustments:
              - {id: old, name: 年长, when: {age: {from: 60}}, total: 25, subjects: {professional: 15}, article: 第九条}
              - {id: half, name: 兼职, when: {part-time: true}, share: 1/2, article: 第九条}
            """
        expectNone(try asked(two, [("born: 1950, partTime: true", "25"), ("partTime: true", "15")]))
    }

    @Test func `all additions that apply are added, also after an adjustment`() throws {
        let changes = """
            adjustments: [{id: half, name: 兼职, when: {part-time: true}, share: 1/2, article: 第九条}]
            additions:
              - {id: second, name: 增一专业, when: {qualifications: {from: 2}}, total: 60, subjects: {professional: 30,
                  public: 30}, article: 第十条}
              - {id: third, name: 再增一专业, when: {qualifications: {from: 3}}, total: 60, subjects: {professional: 30,
                  public: 30}, article: 第十条}
            """
        let people = [
            ("qualifications: 1", "30"), ("qualifications: 2", "90"), ("qualifications: 3", "150"),
            ("qualifications: 2, partTime: true", "75"),
        ]
        expectNone(try asked(changes, people))
    }

    @Test(arguments: [("39.99", "false"), ("40", "true")])
    func `the minima of an addition are required`(hours: String, met: String) throws {
        let changes = """
            additions: [{id: second, name: 增一专业, when: {qualifications: {from: 2}}, total: 30, subjects: {public: 30},
               article: 第十条}]
            """
        let cases = """
            - name: 甲
              year: 2024
              person: {qualifications: 2}
              records:
                - {activity: 学习, subject: 公需, completed: 2024-05-01, facts: {学时数: \(hours)}}
                - {activity: 学习, subject: 专业, completed: 2024-05-01, facts: {学时数: 40}}
              expect: {met: \(met)}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `an exempt person meets every condition`() throws {
        let changes =
            adjusting("part-time: true")
            + "\nrequirement: [{id: two, name: 两项, records: {activity: study}, at-least: 2, article: 第四条}]"
        let cases = """
            - {name: 甲, year: 2024, person: {partTime: true}, records: [], expect: {met: true}}
            - {name: 乙, year: 2024, records: [], expect: {met: false}}
            """
        expectNone(try Shape.differences(changes, cases: cases))
    }

    @Test func `months in service and years since qualification follow the credit year`() throws {
        let academic = "credit-year: {of: completed, starts: 09-01, carry-over: none, article: 第二条}\n"
        let months = academic + adjusting("months-in-service: {below: 6}")
        expectNone(try asked(months, [("inServiceFrom: 2025-03-01", "30"), ("inServiceFrom: 2025-03-02", "0")]))
        // Qualified on 1 March 2024, which is in the credit year 2023, so hours are required from 2024.
        let fresh = academic + adjusting("years-since-qualified: {below: 1}")
        expectNone(try asked(fresh, [("qualifiedFrom: 2024-03-01", "30"), ("qualifiedFrom: 2024-09-01", "0")]))
    }

    @Test func `an adjustment may change the amount of a condition`() throws {
        let changes = """
            requirement: [{id: two, name: 公需学习, sum: {subject: public}, at-least: 8, article: 第四条}]
            adjustments:
              - {id: some, name: 兼职, when: {part-time: true}, conditions: {two: 3}, article: 第九条}
            """
        let cases = """
            - {name: 甲, year: 2024, person: {partTime: true}, expect: {met: true}, records: [
                {activity: 学习, subject: 公需, completed: 2024-05-01, facts: {学时数: 10}},
                {activity: 学习, completed: 2024-05-01, facts: {学时数: 20}}]}
            """
        expectNone(try Shape.differences(changes, cases: cases))
        let policy = try Shape.policy(changes)
        var person = PersonFacts()
        person.partTime = true
        let asked = policy.evaluate([], year: 2024, series: "general", person: person).conditions
        #expect(asked.map(\.value) == [.hours(.zero, required: Hours(3))])
    }
}
