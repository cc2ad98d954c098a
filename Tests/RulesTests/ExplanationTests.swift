import Domain
import Rules
import Testing

@Suite struct ExplanationTests {
    @Test(
        arguments: [
            ("paper", ["count": "4"], "认定办法第九条（一）：核心刊物论文（译文）每篇 10 学时，4 篇共 40 学时；核心刊物论文（译文）每年最多 30 学时，本项计入 30 学时。"),
            ("conference", ["minutes": "100"], "认定办法第八条（五）：按实际时间计算，100 分钟（45 分钟 1 学时）计 2.2 学时（不足 0.1 学时的部分舍去），全部计入。"),
            ("lecturing", ["hours": "4.5"], "认定办法第十条：按实际时间的 2 倍计算，4.5 学时计 9 学时，全部计入。"),
            (
                "study-visit", ["days": "2", "minutes": "90"],
                "认定办法第八条（四）：按实际时间计算，2 天又 90 分钟（每天 8 学时，45 分钟 1 学时）计 18 学时，全部计入。"
            ),
            ("xuexi-points", ["points": "9999"], "认定办法第八条（八）：每满 1000 分折算 1 学时，9999 分折算 9 学时，全部计入。"),
        ] as [(String, [String: String], String)]
    )
    func `an explanation names the article and the calculation`(
        activity: String,
        facts: [String: String],
        sentence: String
    ) throws {
        #expect(try Jiangxi.explanation(Jiangxi.record(activity, facts.mapValues { .of($0) })) == sentence)
    }

    @Test func `an explanation names the chosen level`() throws {
        #expect(
            try Jiangxi.explanation(Jiangxi.record("qualification-exam", ["level": .text("senior")]))
                == "认定办法第八条（七）：职（执）业资格考试（高级）按 30 学时认定，全部计入。"
        )
        #expect(
            try Jiangxi.explanation(Jiangxi.record("patent", ["kind": .text("design"), "count": .of("3")]))
                == "认定办法第九条（三）：专利（外观设计专利）每项 1 学时，3 项共 3 学时，全部计入。"
        )
    }

    @Test func `the explanation of a cap says how much other records have used`() throws {
        let first = Jiangxi.record("paper", ["count": .of("2")], id: "a", on: "2024-01-01")
        #expect(
            try Jiangxi.explanation(first, Jiangxi.record("paper", ["count": .of("2")]))
                .hasSuffix("每年最多 30 学时，其中 20 学时已由其他记录计入，本项计入 10 学时。")
        )
    }

    @Test(arguments: [
        ("draft", "本项尚未提交，提交并经认定后计入。"), ("submitted", "本项正在等待认定，认定后计入。"),
        ("returned", "请按退回原因修改后重新提交。"), ("rejected", "如有异议，请联系认定单位。"), ("reversed", "本项已被撤销"),
    ])
    func `the explanation of a record that is not recognised says what to do`(status: String, sentence: String) throws {
        let record = Jiangxi.record("paper", status: try #require(.init(rawValue: status)))
        #expect(try Jiangxi.explanation(record).contains(sentence))
    }

    @Test func `every other reason cites its article`() throws {
        let paper = Jiangxi.record("paper")
        #expect(try Jiangxi.explanation(paper, sanctioned: true).contains("（认定办法第十四条）"))
        #expect(try Jiangxi.explanation(paper, series: "health").contains("只计入“主管部门导入”的学时（认定办法第十五条）"))
        let failed = Jiangxi.record("employer-training", ["hours": .of("8"), "passed": .flag(false)])
        #expect(try Jiangxi.explanation(failed) == "认定办法第八条（三）：考核不合格，按 0 学时认定。考核合格后可重新申报。")
        let same = Jiangxi.record("paper", ["count": .of("2")], id: "a", content: "x")
        #expect(try Jiangxi.explanation(same, Jiangxi.record("paper", content: "x")).contains("（认定办法第十一条）"))
    }
}
