import Domain

@testable import TestSupport

/// Random rows that are the same for the same seed. They contain known and new people, and good, bad and repeated rows.
struct RandomSheet {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func rows(_ count: Int) -> [Sheet.Row] {
        var rows: [Sheet.Row] = []
        while rows.count < count {
            if let twin = rows.indices.randomElement(using: &random), chance(8) {
                rows.append(chance(2) ? rows[twin] : rows[twin].with("学时", "7"))
            } else {
                rows.append(spoiled(fresh()))
            }
        }
        return rows
    }

    private mutating func fresh() -> Sheet.Row {
        let course = "课程\(number(12))"
        let hours = ["1", "2", "4.5", "8", "0.25"][number(5)]
        var row =
            chance(2)
            ? Sheet.Row.of([Inhabitant.ada, .ben, .cleo][number(3)], hours: hours, course: course)
            : Sheet.Row.stranger(number(25), hours: hours, course: course)
        if chance(4) { row["年度"] = "2025" }
        if chance(3) { row["科目类型"] = "公需科目" }
        if chance(5) { row["来源记录号"] = "N-\(number(20))" }
        if chance(6) { row["学时类型"] = "本单位培训" }
        return row
    }

    private mutating func spoiled(_ row: Sheet.Row) -> Sheet.Row {
        guard chance(4) else { return row }
        let changes = [
            ("姓名", "别名"), ("姓名", ""), ("证件号码", "3.60199E+17"), ("证件号码", "123"), ("单位名称", "没有的单位"),
            ("单位名称", "赣江示范医院"), ("年度", "1950"), ("年度", "2024"), ("科目类型", "别的"), ("学时类型", "主管部门导入"),
            ("课程名称", ""), ("学时", "零"), ("学时", "900"), ("结束日期", "春天"), ("结束日期", "2019-01-01"),
        ]
        let (heading, value) = changes[number(changes.count)]
        return row.with(heading, value)
    }

    private mutating func chance(_ oneIn: Int) -> Bool { number(oneIn) == 0 }

    private mutating func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }
}
