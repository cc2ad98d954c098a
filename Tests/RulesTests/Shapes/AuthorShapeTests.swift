import Testing

/// Shapes V16–V20: rank and authors.
@Suite struct AuthorShapeTests {
    private static let rank = "{key: rank, kind: whole, label: 排名, from: 1}"
    private static let authors = "{key: authors, kind: whole, label: 人数, from: 1}"

    @Test(arguments: [
        FormulaShape(
            name: "a decrement (V19)",
            item: "facts: [\(rank)], formula: {kind: rank, of: rank, first: 48, step: 6, top: 5}",
            worth: [("排名: 1", "48"), ("排名: 2", "42"), ("排名: 5", "24"), ("排名: 6", "0"), ("排名: 0", "invalid-fact")]
        ),
        FormulaShape(
            name: "a table of the first (V18)",
            item: "facts: [\(rank)], formula: {kind: rank, of: rank, hours: [64, 56, 48]}",
            worth: [("排名: 1", "64"), ("排名: 3", "48"), ("排名: 4", "0"), ("排名: 1000000", "0"), ("", "invalid-fact")]
        ),
        FormulaShape(
            name: "shared among authors (V20)",
            item: """
                facts: [\(authors), \(rank)], formula: {kind: shared, whole: {kind: fixed, hours: 30}, authors: authors,
                 rank: rank, first: 3/5, up-to: 2}
                """,
            worth: [
                ("人数: 1, 排名: 1", "30"), ("人数: 2, 排名: 2", "30"), ("人数: 3, 排名: 1", "18"), ("人数: 3, 排名: 2", "6"),
                ("人数: 3, 排名: 3", "6"), ("人数: 4, 排名: 4", "4"),
                ("人数: 3, 排名: 4", "invalid-fact"), ("人数: 1, 排名: 2", "invalid-fact"),
            ]
        ),
        FormulaShape(
            name: "first and others, fixed (V17)",
            item: """
                facts: [{key: role, kind: choice, label: 作者, choices: [{id: first, name: 第一作者, hours: 30}, {id: other,
                   name: 其他, hours: 10}]}],
                 formula: {kind: lookup, by: role}
                """,
            worth: [("作者: 第一作者", "30"), ("作者: 其他", "10")]
        ),
        FormulaShape(
            name: "levels with tables of their own (V18)",
            item: """
                facts: [{key: national, kind: flag, label: 国家级}, \(rank)], formula: {kind: when, flag: national,
                 then: {kind: rank, of: rank, hours: [64, 56, 48, 40, 32]}, else: {kind: rank, of: rank, hours: [56,
                    48, 40]}}
                """,
            worth: [
                ("国家级: yes, 排名: 5", "32"), ("国家级: yes, 排名: 6", "0"), ("国家级: no, 排名: 3", "40"), ("国家级: no, 排名: 4", "0"),
            ]
        ),
    ])
    func `the hours of authors depend on their rank and number`(shape: FormulaShape) throws {
        expectNone(try shape.differences())
    }
}
