import Domain
import Store
import Testing

@testable import TestWorld

/// Problems of a row that only the database shows.
@Suite struct ArrivalCheckTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let who: Official
        let row: Sheet.Row
        let codes: [String]
        var testDescription: String { name }

        init(_ name: String, by who: Official = .lin, _ row: Sheet.Row, _ codes: String...) {
            (self.name, self.who, self.row, self.codes) = (name, who, row, codes)
        }
    }

    private static let new = Sheet.Row.of(.ben, course: "另一门课")
    private static let hospital = Sheet.Row.stranger(1).with("单位名称", "赣江示范医院")

    static let rows = [
        Row("nothing wrong", new),
        Row("another name under the number", new.with("姓名", "别名"), "name-mismatch"),
        Row("the same name with white space in it", new.with("姓名", "本　乙")),
        Row("the own employer, named", new.with("单位名称", "洪州示范学院")),
        Row("the own employer, by its code", new.with("统一社会信用代码", "12360100testdem0x1")),
        Row("no such employer", new.with("单位名称", "没有的单位"), "employer-unknown"),
        Row("no such credit code", new.with("统一社会信用代码", "12360100TESTDEM0X9"), "employer-unknown"),
        Row("a provider is no employer", new.with("单位名称", "示范培训中心"), "employer-unknown"),
        Row(
            "a new person without employer, by an authority",
            by: .hua,
            .stranger(1),
            "employer-unknown",
            "out-of-scope"
        ),
        Row("another employer's person looks like a new one", .of(.dora, course: "另一门课")),
        Row("the own person at another employer", new.with("单位名称", "赣江示范医院"), "out-of-scope"),
        Row("a new person at another employer", hospital, "out-of-scope"),
        Row(
            "a person of another city, by the city",
            by: .hua,
            .of(.dora, course: "课"),
            "employer-unknown",
            "out-of-scope"
        ),
        Row("a new person of another city, by the city", by: .hua, hospital, "out-of-scope"),
        Row("the same by the province", by: .province, hospital),
        Row("a person of another city, by the province", by: .province, .of(.dora, course: "课")),
        Row("a person of another series, by the board", by: .wei, new, "employer-unknown", "out-of-scope"),
        Row("a person of the series, by the board", by: .wei, .of(.dora, course: "课")),
        Row("a new person, by the board of their series", by: .wei, hospital.with("职称系列", "卫生")),
        Row("a closed year", .of(.ben, course: "旧课", year: 2025), "year-closed"),
        Row("other hours than before", .of(.ben, hours: "21"), "differs-from-imported"),
        Row("the same hours as before", .of(.ben, hours: "20.00")),
        Row("before, and now no hours at all", .of(.ben, hours: "很多"), "hours-invalid"),
        Row(
            "other hours and another name",
            .of(.ben, hours: "21").with("姓名", "别名"),
            "name-mismatch",
            "differs-from-imported"
        ),
    ]

    @Test(arguments: rows)
    func `all problems of a row are reported, and no others`(_ row: Row) async throws {
        let world = try await World()
        try await world.close(2025)
        let actor = try world.official(row.who)
        let batch = try await world.stage([row.row], by: actor)
        let view = try await world.see(batch, by: actor)
        let problems = try await world.problems(batch, by: actor)
        #expect(problems.map(\.problem.code) == row.codes)
        #expect(view.tally.refused == (row.codes.isEmpty ? 0 : 1))
        #expect(problems.allSatisfy { $0.problem.message.hasSuffix("。") })
    }

    @Test func `two names for one new person are reported at the second row`() async throws {
        let world = try await World()
        let batch = try await world.stage([
            .stranger(1), .stranger(1, course: "第二门"), .stranger(1, course: "第三门").with("姓名", "别名"),
        ])
        let view = try await world.see(batch)
        let problems = try await world.problems(batch)
        #expect(problems.map(\.row) == [4] && problems.map(\.problem.code) == ["name-mismatch"])
        #expect(view.tally.newPeople == 1)
    }

    @Test func `the same source key with another person is refused`() async throws {
        let world = try await World()
        let keyed = Sheet.Row.of(.ben, course: "有号的课").with("来源记录号", "N-1")
        _ = try await world.commit(world.stage([keyed]))
        let changed = Sheet.Row.of(.ada, course: "有号的课").with("来源记录号", "N-1")
        let batch = try await world.stage([keyed, changed])
        #expect(try await world.tally(batch).counts == [0, 1, 1, 0])
        // The second row repeats the key of the first one, and its name differs from the imported one.
        #expect(
            Set(try await world.problems(batch).map(\.problem.code)) == ["duplicate-in-file", "differs-from-imported"]
        )
    }
}
