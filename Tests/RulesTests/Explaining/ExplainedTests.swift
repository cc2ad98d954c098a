import Domain
import Rules
import Testing

@Suite struct ExplainedTests {
    @Test func `a year is explained from its requirements down to each record's calculation`() throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", ["count": .of("4")], id: "p"))
        #expect(
            evaluation.explained(in: .chinese).lines == """
                ✗ 2024 年度：未达标
                  - ✗ 公需科目：计入 0 学时，要求 30，还差 30（认定办法第六条）
                  - ✗ 专业科目：计入 30 学时，要求 60，还差 30（认定办法第六条）
                    - p　核心刊物论文（译文）：认定 40 学时，计入 30 学时
                      - 核心刊物论文（译文）每篇 10 学时，4 篇共 40 学时（认定办法第九条（一））
                      - 核心刊物论文（译文）每年最多 30 学时，本项计入 30 学时。（认定办法第九条（一））
                      - 上限已满，可用其他类型的学时补足
                  - ✗ 合计：计入 30 学时，要求 90，还差 60（认定办法第六条）
                    - 0 + 30 = 30

                """
        )
    }

    @Test func `records have the names that the caller gives them`() throws {
        let evaluation = try Jiangxi.evaluate(
            Jiangxi.record("paper", ["count": .of("2")], id: "a", content: "x"),
            Jiangxi.record("paper", id: "b", content: "x")
        )
        let names = ["a": "长论文", "b": "短论文"]
        let lines = evaluation.explained(in: .chinese) { names[$0] ?? $0 }.lines
        #expect(lines.contains("- 短论文　核心刊物论文（译文）"))
        #expect(lines.contains("计入的是 长论文；如该项被撤销，本项即计入"))
    }

    @Test func `without steps each record is one line`() throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", ["count": .of("4")], id: "p"))
        let lines = evaluation.explained(in: .chinese, hasSteps: false).lines
        #expect(lines.contains("- p　核心刊物论文（译文）：认定 40 学时，计入 30 学时\n  - ✗ 合计"))
    }

    @Test func `the explanation of an emptied year names the article`() throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper"), sanctioned: true)
        #expect(evaluation.explained(in: .chinese).lines.contains("该年度因提供虚假材料已取消学时（认定办法第十四条）"))
        #expect(evaluation.explained(in: .english).lines.contains("emptied because of false material"))
    }

    @Test(arguments: [
        (RecordStatus.submitted, "申报 20 学时，尚未认定，计入 0 学时"), (.returned, "申报 20 学时，尚未认定，计入 0 学时"),
        (.rejected, "申报 20 学时，审核不通过，计入 0 学时"), (.reversed, "申报 20 学时，认定已撤销，计入 0 学时"),
        (.recognised, "认定 20 学时，计入 20 学时"),
    ])
    func `only a recognised record reads as recognised`(status: RecordStatus, words: String) throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", ["count": .of("2")], status: status))
        let record = try #require(evaluation.records.first?.assessment)
        #expect(record.explained(in: .chinese).text == "核心刊物论文（译文）：\(words)")
    }

    @Test func `what else decides about a year is told apart from its sums`() throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", status: .submitted))
        #expect(evaluation.remarks(in: .chinese).map(\.text) == ["待认定的全部认定后：合计 10，仍未达标"])
        let emptied = try Jiangxi.evaluate(Jiangxi.record("paper"), sanctioned: true)
        #expect(emptied.remarks(in: .english).first?.text == "the year was emptied because of false material")
    }

    @Test func `the explanation of a pending record says what it would count`() throws {
        let evaluation = try Jiangxi.evaluate(Jiangxi.record("paper", ["count": .of("2")], status: .submitted))
        let record = try #require(evaluation.records.first?.assessment).explained(in: .chinese)
        #expect(record.lines.contains("认定后可计入 20 学时"))
        #expect(record.lines.contains("等待认定"))
    }
}
