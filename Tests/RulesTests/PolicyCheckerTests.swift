import Rules
import Testing

@Suite struct PolicyCheckerTests {
    @Test(arguments: [
        (
            "required: 12,", "required: 12, optional: 1,",
            "12：不认识的名称“optional”。可用的有：article、choice、english、id、name、required、source、verified。"
        ),
        ("required: 12,", "requird: 12,", "12：不认识的名称“requird”。是否应为“required”？"),
        ("direction: nearest", "direction: dwn", "9：“direction”的值 dwn 无法识别，可用的有：down、up、nearest。是否应为 down？"),
        ("quantum: 0.5", "quantum: half", "9：“quantum”应是大于 0 的学时数，最多两位小数。"),
        ("required: 6.5", "required: 6.555", "13：“required”应是大于 0 的学时数，最多两位小数。"),
        ("id: elective, name: 选修", "id: public, name: 选修", "13：科目 public 重复。请只保留一个。"),
        ("id: public,", "id: total,", "12：科目不能叫 total：结果中另有此名。请换一个名称。"),
        ("id: public,", "id: Public,", "12：“id”的值 Public 只能由小写字母、数字和连字符组成。"),
        ("from: 2024", "from: soon", "7：“from”应是 1990 到 9999 之间的整数。"),
        ("from: 2024", "from: 2024, to: 2020", "7：截止年度 2020 早于起始年度 2024。"),
        ("choice: N-1", "choice: N-2", "7：引用了未列出的选择 N-2。请在 choices 中写明。"),
        (", choice: N-1", "", "24：没有任何规定引用选择 N-1。请在相应规定处写明 choice，或删去本条。"),
        ("jurisdiction: north", "jurisdiction: south", "3：没有 south 这个地区。请先写好它的 jurisdiction.yaml。"),
        ("series: [nursing]", "series: [nursin]", "22：“series”的值 nursin 无法识别，可用的有：general、nursing。是否应为 nursing？"),
        ("accepts: [course]", "accepts: [corse]", "22：“accepts”的值 corse 无法识别，可用的有：course、prize。是否应为 course？"),
        ("carry-over: none", "carry-over: all", "10：“carry-over”的值 all 无法识别，可用的有：none。"),
        ("ties: [completed, id]", "ties: [id]", "15：“ties”目前只能是 [completed, id]。"),
        ("source: law", "source: book", "30：引用了没有列出的文件 book。已列出的有：law；别的文件请先写进 sources。"),
        ("subject: per-record", "subject: private", "31：“subject”的值 private 无法识别，可用的有：public、elective、per-record。"),
        (
            "kind: time, label", "kind: tim, label",
            "33：“kind”的值 tim 无法识别，可用的有：time、hours、count、whole、choice、form、issuer、flag。是否应为 time？"
        ),
        ("kind: time, times", "kind: stated, of: hours, times", "34：事项中没有 kind 为 hours 的 hours。请在 facts 中加上，或改正名称。"),
        ("by: level", "by: grade", "49：事项中没有可选择的 grade。请在 facts 中加上 kind 为 choice 的一项。"),
        ("name: 高, hours: 4", "name: 高", "45：选项 high 没有写明学时。请加上 hours。"),
        ("id: low,", "id: high,", "48：选项 high 重复。请只保留一个。"),
        ("subject: public}]", "subject: elect}]", "35：“subject”的值 elect 无法识别，可用的有：public、elective。"),
        (
            "[person]", "[somebody]",
            "36：“registered-by”的值 somebody 无法识别，可用的有：person、employer、authority、provider、system。"
        ),
        ("id: prize", "id: course", "38：学习形式 course（奖励）重复。请只保留一个。"),
        ("title: 北省规则", "title: {}", "2：“title”应是文字。"),
        ("verified: false", "verified: maybe", "4：“verified”应是 true 或 false。"),
    ])
    func `a wrong line is reported with its place and advice`(
        old: String,
        new: String,
        expected: String
    ) throws {
        #expect(SmallPolicy.text.contains(old))
        let found = try diagnostics(SmallPolicy.files(replacing: old, with: new))
        #expect(found.contains("north/north-2024/policy.yaml:" + expected), "\(found)")
    }

    @Test func `all problems are reported together, in the order of their lines`() throws {
        var files = SmallPolicy.files(replacing: "quantum: 0.5", with: "quantum: 0")
        files["north/north-2024/policy.yaml"] = files["north/north-2024/policy.yaml"]?
            .replacing("verified: false", with: "verified: 2").replacing("times: 1.5", with: "times: x")
        let lines = try diagnostics(files).map { $0.prefix(while: { $0 != "：" }) }
        #expect(lines == [4, 9, 34].map { "north/north-2024/policy.yaml:\($0)" })
    }

    @Test(arguments: [
        ("policy: [", "：YAML 写法有误。请检查本行"), ("a: 1\na: 2", "重复写了 a"), ("", "文件是空的。"), ("- 1", "应是“名称: 值”的形式。"),
        ("a:\n\t- b", "policy.yaml:2：第 2 行的缩进用了 Tab 键。请改为空格。"),
    ])
    func `a file that is not a policy is reported`(text: String, part: String) throws {
        var files = SmallPolicy.files()
        files["north/north-2024/policy.yaml"] = text
        let found = try diagnostics(files)
        #expect(found.first?.hasPrefix("north/north-2024/policy.yaml") == true)
        #expect(found.first?.contains(part) == true, "\(found)")
    }

    @Test func `two policies for the same year and series are reported with both files`() throws {
        var files = SmallPolicy.files()
        files["north/north-2025/policy.yaml"] = SmallPolicy.text
            .replacing("policy: north-2024", with: "policy: north-2025").replacing("from: 2024", with: "from: 2025")
        #expect(
            try diagnostics(files) == [
                "north/north-2025/policy.yaml：与 north/north-2024/policy.yaml 适用于同一系列的同一年度。请改正 applies 中的年度或系列。"
            ]
        )
    }

    @Test func `a policy in the wrong folder is reported with the right folder`() throws {
        var files = SmallPolicy.files()
        files["north/elsewhere/policy.yaml"] = files.removeValue(forKey: "north/north-2024/policy.yaml")
        #expect(
            try diagnostics(files) == [
                "north/elsewhere/policy.yaml：文件所在位置与其中的编号不一致。按其编号，应放在 north/north-2024/policy.yaml。"
            ]
        )
    }

    @Test func `a series that is listed twice is reported`() throws {
        var files = SmallPolicy.files()
        files["north/jurisdiction.yaml"] = SmallPolicy.jurisdiction.replacing("nursing", with: "general")
        #expect(try diagnostics(files).contains("north/jurisdiction.yaml:5：系列 general 重复。请只保留一个。"))
    }

    private func diagnostics(_ files: [String: String]) throws -> [String] {
        try withPolicies(files) { folder in
            let failure = #expect(throws: PolicyLoadFailure.self) { try PolicyLibrary.load(directory: folder) }
            return failure?.diagnostics.map(\.description) ?? []
        }
    }
}
