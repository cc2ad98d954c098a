import Domain
import Rules
import Testing

/// A province with windows for titles. It requires ninety hours a year from 2022, of which thirty are public.
enum TitledPolicy {
    static let titles = """
        titles: north
        levels: [{id: intermediate, name: 中级}, {id: senior, name: 副高级以上}, {id: junior, name: 初级}]
        sources: [{id: notice, title: 《北省申报通知》, document: 北人社〔2026〕2号, short: 申报通知, verified: false}]
        windows:
          - {level: intermediate, years: 4, total: 360, subjects: {public: 120}, article: 第二条}
          - {level: senior, years: 5, total: 450, subjects: {public: 150}, article: 第三条}
          - {level: senior, degree: doctor, years: 2, article: 第三条}
        """

    static func library() throws -> PolicyLibrary {
        var files = SmallPolicy.files()
        files["north/north-2024/policy.yaml"] = SmallPolicy.text
            .replacing("from: 2024", with: "from: 2022").replacing("required: 12", with: "required: 30")
            .replacing("required: 6.5", with: "required: 60").replacing("required: 20", with: "required: 90")
            .replacing("times: 1.5", with: "times: 1").replacing("hours: 5,", with: "hours: 500,")
        files["north/titles.yaml"] = titles
        return try withPolicies(files) { try PolicyLibrary.load(directory: $0) }
    }

    static func window(_ level: String, degree: String? = nil) throws -> TitleWindow {
        let titles = try #require(library().titles.first)
        return try #require(titles.window(level: level, degree: degree))
    }

    /// The eligibility for years with the given public and elective hours. Years that are not given have none.
    static func eligibility(
        _ window: TitleWindow,
        in applicationYear: Int,
        _ hours: [Int: (public: String, elective: String)]
    ) throws -> TitleEligibility {
        let library = try library()
        return TitleEligibility(window: window, applicationYear: applicationYear) { year throws(PolicyRefusal) in
            let policy = try library.policy(jurisdiction: "north", series: "general", year: year)
            let learned = hours[year].map { [("public", $0.public), ("elective", $0.elective)] } ?? []
            return policy.evaluate(
                learned.map { subject, hours in
                    Jiangxi.record("course", ["hours": .of(hours)], id: subject, subject: subject, on: "\(year)-05-02")
                },
                year: year,
                series: "general"
            )
        }
    }
}
