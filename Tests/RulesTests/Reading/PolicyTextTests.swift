import Rules
import Testing

@Suite struct PolicyTextTests {
    @Test func `no line of any document is wider than the terminal`() throws {
        for document in try Shelf.shipped.get().documents {
            let wide = document.text.split(separator: "\n").filter { width($0) > 82 }
            // A closing mark may exceed the width by one character.
            #expect(wide == [], "\(document.id)")
        }
    }

    @Test func `no line begins with a closing mark`() throws {
        let lines = try Shelf.latest("jiangxi-2023").text.split(separator: "\n")
        let bad = lines.filter { line in "，。、；：）》”".contains(line.first { $0 != " " } ?? "x") }
        #expect(bad == [])
    }

    @Test(arguments: [
        "江西省专业技术人员继续教育学时认定规则", "公需科目  30 学时", "（认定办法第九条（一））", "[I-9]",
        "依据：《江西省专业技术人员继续教育学时认定办法（试行）》", "一、要求达到多少", "【成果】",
    ])
    func `the text contains title, figures, articles, choices, sources and headings`(words: String) throws {
        #expect(try Shelf.latest("jiangxi-2023").text.contains(words))
    }

    @Test func `the warning and the other editions are at the top`() throws {
        let head = try Shelf.latest("jiangsu").text.split(separator: "\n").prefix(5).joined()
        #expect(head.contains("注意：本规则尚未核对原文"))
        #expect(head.contains("另有其他年度的规定：2010–2021 年度"))
    }

    @Test(arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (34, "三十四"), (0, "0"), (100, "100")])
    func `sections have Chinese numbers`(number: Int, words: String) {
        #expect(ChineseOrdinal.words(number) == words)
    }

    private func width(_ text: Substring) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 || "“”—…".unicodeScalars.contains($1) ? 2 : 1) }
    }
}
