import Rules
import Testing

/// A file that is too large or strange is refused with a clear message.
@Suite(.timeLimit(.minutes(1))) struct LimitTests {
    private static func whole(_ count: Int) -> String {
        (0..<count).map { "{key: n\($0), kind: whole, label: 数\($0)}" }.joined(separator: ", ")
    }

    private static func nested(_ depth: Int) -> String {
        String(repeating: "{kind: times, by: 2, of: ", count: depth) + "{kind: fixed, hours: 1}"
            + String(repeating: "}", count: depth)
    }

    @Test(arguments: [
        Mistake.item(
            "too many facts",
            "facts: [\(whole(9))], formula: {kind: fixed, hours: 1}",
            "事项过多"
        ),
        Mistake.item(
            "too many facts beside a time",
            "facts: [{key: t, kind: time, label: 时间}, \(whole(5))], formula: {kind: time}",
            "事项过多"
        ),
        Mistake.item("a formula too deep", "facts: [], formula: \(nested(5))", "公式嵌套过深"),
        Mistake.item("a formula far too deep", "facts: [], formula: \(nested(50))", "嵌套过深"),
        Mistake("an anchor", "tags: &a [{id: one, name: 一}]", "锚点"),
        Mistake("an alias", "tags: *a", "锚点"),
        Mistake("an anchor that contains itself", "tags: &a [*a]", "锚点"),
        Mistake(
            "aliases that expand without limit, behind a misleading quote",
            #"tags: ["a\" ", &a0 [{x: y}]"#
                + (1...12).map { ", &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }.joined() + "]",
            "& 和 * 过多"
        ),
        Mistake.item("too many subjects", "facts: [], formula: {kind: fixed, hours: 1}", "科目应有").with(subjects: 33),
        Mistake(
            "too many tags",
            "tags: [" + (0..<64).map { "{id: t\($0), name: 标\($0)}" }.joined(separator: ", ") + "]",
            "最多 63 项"
        ),
        Mistake("hours that overflow", "total: {required: 99999999999999999999, article: 三}", "required"),
        Mistake("hours above the limit of a policy", "total: {required: 100001, article: 三}", "required"),
        Mistake(
            "a table that repeats one fact",
            Shape.item(
                "facts: [{key: level, kind: choice, label: 级别, choices: [{id: a, name: 甲}, {id: b, name: 乙}]}], "
                    + "formula: "
                    + "{kind: lookup, by: [" + [String](repeating: "level", count: 70).joined(separator: ", ")
                    + "], table: []}"
            ),
            "组合过多"
        ),
    ])
    func `every exceeded limit is reported`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems.prefix(5))")
    }

    @Test func `eight facts, formulas of five levels and long files are still read`() throws {
        expectNone(try Shape.problems(Shape.item("facts: [\(Self.whole(8))], formula: \(Self.nested(4))")))
        expectNone(try Shape.problems("# " + String(repeating: "长", count: 300_000)))
    }

    @Test func `a file of more than a megabyte is refused`() throws {
        let problems = try Shape.problems("title: " + String(repeating: "长", count: 350_000))
        #expect(problems == ["文件过大。政策文件不超过 1 MB，请拆分或删减。"])
    }

    @Test func `too many combinations of marks are refused`() throws {
        let tags = (0..<60).map { "{id: t\($0), name: 标\($0)}" }.joined(separator: ", ")
        let facts = (0..<6).map { fact in
            let choices = (0..<10).map { "{id: c\($0), name: 选\($0), tags: [t\(fact * 10 + $0)]}" }.joined(
                separator: ", "
            )
            return "{key: f\(fact), kind: choice, label: 事\(fact), choices: [\(choices)]}"
        }
        let problems = try Shape.problems(
            "tags: [\(tags)]\n"
                + Shape.item("facts: [\(facts.joined(separator: ", "))], formula: {kind: fixed, hours: 1}")
        )
        #expect(problems.contains { $0.contains("组合过多") }, "\(problems.prefix(5))")
    }

    @Test func `too many dated values are refused`() throws {
        let values = (2020..<2600).map { "{from: \($0), to: \($0), value: 3\($0 % 10)}" } + ["{from: 2600, value: 30}"]
        let problems = try Shape.problems("total: {required: [\(values.joined(separator: ", "))], article: 第三条}")
        #expect(problems.contains { $0.contains("过多") }, "\(problems.prefix(5))")
    }

    @Test func `thousands of overlapping dates and crossing caps are reported in limited time and memory`()
        throws
    {
        let values = [String](repeating: "{from: 2021, value: 30}", count: 5_000).joined(separator: ",\n  ")
        #expect(try Shape.problems("total: {required: [\(values)], article: 第三条}").count == 101)
        let caps = (0..<3_000).map { "{hours: \($0 + 1), each: \($0 % 2 == 0 ? "day" : "occasion")}" }.joined(
            separator: ", "
        )
        let problems = try Shape.problems(Shape.item("facts: [], formula: {kind: fixed, hours: 1}, caps: [\(caps)]"))
        #expect(problems.contains { $0.contains("上限过多") }, "\(problems.prefix(5))")
    }

    @Test func `problems beyond a hundred are only counted`() throws {
        let wrong = (0..<150).map { "  - {id: x\($0), name: 名\($0), odd: 1}" }.joined(separator: "\n")
        let problems = try Shape.problems("tags:\n" + wrong)
        #expect(problems.count == 101)
        #expect(problems.last?.hasPrefix("还有 ") == true)
    }

    @Test func `a folder without its policy file is reported`() throws {
        var files = Shape.files("")
        files["shape/idle/cases/one.yaml"] = "cases: []"
        files["nowhere/notes.txt"] = "x"
        let found = try withPolicies(files) { folder in
            #expect(throws: PolicyLoadFailure.self) { try PolicyLibrary.load(directory: folder) }?.diagnostics.map(
                \.file
            )
        }
        #expect(found == ["nowhere", "shape/idle"])
    }

    @Test func `all mistakes of a file are reported together`() throws {
        let found = try Shape.problems(
            "rounding: {quantum: 0, direction: sideways}\nverified: true\n"
                + Shape.item("facts: [], formula: {kind: fixed, hours: -1}, caps: [{hours: 1, each: month}], odd: 1")
        )
        for part in ["quantum", "sideways", "未经核对原文", "hours", "month", "odd"] {
            #expect(found.contains { $0.contains(part) }, "\(part): \(found)")
        }
    }
}

extension Mistake {
    fileprivate func with(subjects: Int) -> Mistake {
        let list = (0..<subjects).map { "{id: s\($0), name: 科\($0)}" }.joined(separator: ", ")
        return Mistake(what, "subjects: [\(list)]\n" + sections, part)
    }
}
