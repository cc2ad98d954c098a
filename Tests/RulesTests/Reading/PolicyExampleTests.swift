import Domain
import Rules
import Testing

@Suite struct PolicyExampleTests {
    @Test func `every number in every example is the result of an evaluation`() throws {
        let library = try Jiangxi.library()
        let cases = PolicyCases.run(directory: Jiangxi.folder, library: library).cases
        var seen = 0
        for document in try Shelf.shipped.get().documents {
            for example in document.clauses.flatMap(\.examples) {
                let matching = try #require(cases.first { $0.policy.id == document.id && $0.name == example.name })
                let evaluation = matching.evaluation()
                let computed = evaluation.records.compactMap(\.assessment)
                for line in example.lines where line.counted != nil {
                    let same = computed.filter { $0.explanation.chinese == line.explanation }
                    #expect(same.contains { $0.assessed == line.assessed && $0.counted == line.counted })
                    seen += 1
                }
            }
        }
        #expect(seen > 100)
    }

    @Test func `the example of a paper above the cap is shown at the clause about papers`() throws {
        let examples = try Shelf.latest("jiangxi-2023").clause("activity-paper").examples
        let example = try #require(examples.first)
        #expect(example.name == "论文三篇正好 30 学时，第四篇不再计入")
        #expect(example.lines.map(\.counted) == [Hours(30), .zero])
        #expect(example.lines.first?.handedIn == "2024年1月9日完成“核心刊物论文（译文）”，篇数 3 篇")
    }

    @Test(arguments: [
        ("makeup", "经批准补学 2024 年度（因病）"), ("channel-1", "核心刊物论文"), ("same-content", "内容“土壤改良”"),
    ])
    func `an example states the facts that its rule depends on`(clause: String, words: String) throws {
        let examples = try Shelf.latest("jiangxi-2023").clause(clause).examples
        #expect(examples.flatMap(\.lines).contains { $0.handedIn.contains(words) })
    }

    @Test func `the example of a sanctioned year says so`() throws {
        let example = try #require(try Shelf.latest("jiangxi-2023").clause("sanction").examples.first)
        #expect(example.about == "该年度因提供虚假材料已取消学时")
        #expect(example.result?.hasSuffix("未达标。") == true)
    }

    @Test func `an example of an adjustment states the facts about the person`() throws {
        let examples = try Shelf.latest("lawyer-shanghai").clause("adjustment-aged-60").examples
        #expect(!examples.isEmpty)
        #expect(examples.allSatisfy { $0.about?.contains("年出生") == true })
        #expect(examples.compactMap(\.result).allSatisfy { $0.contains("要求 20") })
    }

    @Test func `a record with a fault shows the reason and no hours`() throws {
        let lines = try Shelf.latest("jiangxi-2023").clause("activity-authority-import").examples.flatMap(\.lines)
        let refused = try #require(lines.first { $0.explanation.hasPrefix("有误") })
        #expect(refused.assessed == nil)
        #expect(refused.explanation.contains("60 学时"))
    }

    @Test func `without cases there are no examples`() throws {
        let document = PolicyDocument(try Jiangxi.policy(), cases: [], in: try Jiangxi.library())
        #expect(document.clauses.allSatisfy { $0.examples.isEmpty })
        #expect(!document.sections.contains { $0.id == "examples" })
    }
}
