import Testing

/// If two caps overlap and neither lies inside the other, their order decides the total.
@Suite struct CapCrossingTests {
    private static let kinds = """
        tags: [{id: alone, name: 自学}]
        cycle: {years: 3, first: 2020, article: 第二条}
        activities:
          - {id: course, name: 课程, \(Shape.rest), facts: [], formula: {kind: fixed, hours: 4}}
          - {id: reading, name: 阅读, \(Shape.rest), tags: [alone], facts: [], formula: {kind: fixed, hours: 4}}
          - {id: paper, name: 论文, \(Shape.rest.replacing("培训", with: "成果")), tags: [alone], facts: [],
              formula: {kind: fixed, hours: 4}}

        """

    private func problems(_ first: String, _ second: String, order: String = "") throws -> [String] {
        try Shape.problems(
            Self.kinds + """
                caps:
                  \(order)
                  limits:
                    - {id: one, name: 甲, \(first), article: 第十条}
                    - {id: two, name: 乙, \(second), article: 第十条}
                """
        )
    }

    @Test(arguments: [
        ("of: {group: 培训}, hours: 5, each: year", "of: {tag: alone}, hours: 5, each: year"),
        ("of: {activity: course}, hours: 5, each: cycle", "of: {group: 培训}, hours: 5, each: year"),
        ("of: {group: 培训}, hours: 5, each: day", "of: {activity: reading}, hours: 5, each: year"),
        ("of: {subject: public}, hours: 5, each: year", "of: {activity: reading}, hours: 5, each: year"),
        ("of: {activity: course}, hours: 5, each: occasion", "of: {group: 培训}, hours: 5, each: day"),
    ])
    func `crossing caps are reported with both lines unless the order is stated`(first: String, second: String) throws {
        for (one, other) in [(first, second), (second, first)] {
            let found = try problems(one, other)
            let lines = Shape.text(Self.kinds + "caps:\n  \n  limits:\n    - one").split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
            let line = lines.firstIndex { $0.hasPrefix("    - one") }.map { $0 + 1 } ?? 0
            #expect(found.count == 1 && found[0].hasPrefix("本上限与第 \(line) 行的上限交叉"), "\(found)")
            expectNone(try problems(one, other, order: "filled-in-order-of: [completed, id]"))
        }
    }

    @Test(arguments: [
        ("of: {activity: course}, hours: 5, each: year", "of: {group: 培训}, hours: 9, each: year"),
        ("of: {group: 培训}, hours: 5, each: year", "of: {group: 成果}, hours: 9, each: year"),
        ("of: {activity: course}, hours: 5, each: year", "of: {group: 培训}, hours: 9, each: cycle"),
        ("of: {group: 培训}, hours: 5, each: day", "of: {group: 培训}, hours: 9, each: year"),
        ("of: {tag: alone}, hours: 5, each: item", "of: {group: 培训}, hours: 9, each: year"),
        ("of: {subject: public}, hours: 5, each: year", "of: {}, hours: 9, each: year"),
        ("of: {subject: public}, hours: 5, each: year", "of: {subject: professional}, hours: 9, each: year"),
        ("of: {tag: alone, group: 培训}, hours: 5, each: year", "of: {tag: alone}, hours: 9, each: year"),
    ])
    func `separate or nested caps are accepted`(first: String, second: String) throws {
        expectNone(try problems(first, second))
        expectNone(try problems(second, first))
    }
}
