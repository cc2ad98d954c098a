import Domain
import Rules
import Testing

/// A policy lists its documents once, and every article is cited with its document.
@Suite struct DocumentTests {
    private static let two = """
        sources:
          - {id: law, title: 《示例办法》, document: 文〔2020〕1号, short: 示例办法, date: 2020-03-05, link: https://example.org/1}
          - {id: decree, title: 《示例规定》, document: 省政府令第9号, short: 令9号}

        """

    @Test(arguments: [
        Mistake(
            "a document that is not listed",
            "total: {required: 30, article: 第三条, source: decre}",
            "引用了没有列出的文件 decre。已列出的有：law、decree；"
        ),
        Mistake("a document in the article", "total: {required: 30, article: 省令第8号第三条}", "“省令第8号第三条”里写了文件的名称。"),
        Mistake("a title in the article", "total: {required: 30, article: 《别的办法》第三条}", "“《别的办法》第三条”里写了文件的名称。"),
        Mistake(
            "another document in the article",
            "total: {required: 30, article: 令9号第三条}",
            "请写 source: decree，article 只写条款。"
        ),
        Mistake(
            "a document without an article",
            "sanction: {effect: year-counts-nothing, source: decree}",
            "没有写明依据哪一条。"
        ),
    ])
    func `a wrong citation is reported with advice`(mistake: Mistake) throws {
        let problems = try Shape.problems(Self.two + mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }

    @Test(arguments: [
        ("short: 示例办法规定通知意见细则规则", "简称“示例办法规定通知意见细则规则”有 14 个字，过长。"), ("short: 令9号", "简称都是“令9号”，引用时分不清。"),
        ("short: 示例办法, link: example.org/1", "“example.org/1”不是网址。"), ("date: 2020-02-30", "“date”应是日期，例如 2024-06-30。"),
        ("issued: 2020-03-05", "不认识的名称“issued”。"),
    ])
    func `a wrong entry of a document is reported`(part: String, expected: String) throws {
        let listed = """
            sources:
              - {id: law, title: 《示例办法》, document: 文〔2020〕1号, \(part)}
              - {id: decree, title: 《示例规定》, document: 省政府令第9号, short: 令9号}

            """
        let problems = try Shape.problems(listed)
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }

    @Test func `a document has its number, its date and its address`() throws {
        let source = try #require(try Shape.policy(Self.two).sources.first)
        #expect(source.title == "《示例办法》" && source.document == "文〔2020〕1号" && source.shortName == "示例办法")
        #expect(source.issued?.iso == "2020-03-05" && source.link == "https://example.org/1")
    }

    @Test(arguments: [
        ("第三条", "示例办法第三条", "《示例办法》（文〔2020〕1号）第三条"), ("第三条, source: decree", "令9号第三条", "《示例规定》（省政府令第9号）第三条"),
        ("附件 2, source: decree", "令9号 附件 2", "《示例规定》（省政府令第9号）附件 2"),
        ("令9号 附件 2, source: decree", "令9号 附件 2", "《示例规定》（省政府令第9号）附件 2"),
    ])
    func `an article is cited with its document in short or in full`(
        article: String,
        short: String,
        full: String
    ) throws {
        let citation = try Shape.policy("\(Self.two)total: {required: 30, article: \(article)}").totalCitation
        #expect(citation.short == short)
        #expect(citation.full == full)
        #expect(citation.inBrackets == "（\(short)）")
    }

    @Test func `without a short name the number is cited, and an unverified document has no number in full`()
        throws
    {
        let listed = "sources: [{id: law, title: 《示例办法》, document: 文〔2020〕1号, verified: false}]\n"
        let citation = try Shape.policy(listed).totalCitation
        #expect(citation.short == "文〔2020〕1号第三条")
        #expect(citation.full == "《示例办法》第三条")
    }

    @Test func `a rule without an article cites nothing`() throws {
        let policy = try Shape.policy("")
        #expect(policy.sanctionCitation == .none)
        #expect(policy.sanctionCitation.short.isEmpty && policy.sanctionCitation.inBrackets.isEmpty)
    }

    @Test(arguments: try Jiangxi.library().policies.map(\.id))
    func `every document of a shipped policy has a short name`(id: String) throws {
        for policy in try Jiangxi.library().policies where policy.id == id {
            #expect(policy.sources.allSatisfy { $0.shortName != $0.document })
        }
    }
}
