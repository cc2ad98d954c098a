/// The people whom a test selects, in words: 年满 60 周岁、不满 65 周岁.
struct PersonTestWords {
    let test: PersonTest
    /// The levels that the policy lists, for their names.
    var levels = PersonLevels()

    var chinese: String {
        var words: [String] = []
        if let age = test.age { words.append(span(age, "年龄", unit: "周岁")) }
        if let months = test.monthsInService { words.append(span(months, "年度内在岗", unit: "个月")) }
        if let years = test.yearsSinceQualified { words.append(span(years, "取得资格", unit: "年")) }
        if let count = test.qualifications { words.append(span(count, "资格", unit: "项")) }
        if let partTime = test.partTime { words.append(partTime ? "兼职" : "专职") }
        if let ids = test.titleLevels { words.append("职称级别为" + names(ids, levels.titleLevels)) }
        if let ids = test.degrees { words.append("学历为" + names(ids, levels.degrees)) }
        if let ids = test.employerLevels { words.append("单位级别为" + names(ids, levels.employerLevels)) }
        return words.joined(separator: "，且")
    }

    private func span(_ span: PersonTest.Span, _ measure: String, unit: String) -> String {
        switch (span.from, span.below) {
        case (let from?, let below?): "\(measure)满 \(from) \(unit)、不满 \(below) \(unit)"
        case (let from?, nil): "\(measure)满 \(from) \(unit)"
        case (nil, let below?): "\(measure)不满 \(below) \(unit)"
        case (nil, nil): "\(measure)不限"
        }
    }

    private func names(_ ids: [String], _ listed: [Mark]) -> String {
        ids.map { id in listed.first { $0.id == id }?.name ?? Self.name(id) }.joined(separator: "、")
    }

    /// The usual Chinese name of an id in the evaluate contract; other ids stay as they are.
    static func name(_ id: String) -> String {
        known[id] ?? "“\(id)”"
    }

    private static let known = [
        "junior": "初级", "intermediate": "中级", "senior": "高级", "deputy-senior": "副高级", "full-senior": "正高级",
        "assistant": "助理级", "technician": "员级", "doctor": "博士", "master": "硕士", "bachelor": "学士",
        "national": "国家级", "province": "省级", "provincial": "省级", "city": "市级", "municipal": "市级",
        "county": "县级", "township": "乡镇级",
    ]
}
