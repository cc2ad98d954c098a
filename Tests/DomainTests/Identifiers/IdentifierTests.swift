import Domain
import Testing

@Suite struct IdentifierTests {
    @Test func `a UUID in lower case is an identifier`() throws {
        let id = try #require(PersonID("01932f9a-7c00-7abc-8def-0123456789ab"))
        #expect(id.text == "01932f9a-7c00-7abc-8def-0123456789ab")
        #expect("\(id)" == id.text)
    }

    @Test(arguments: [
        "", "01932f9a", "01932F9A-7C00-7ABC-8DEF-0123456789AB", "01932f9a-7c00-7abc-8def-0123456789ag",
        "01932f9a07c00-7abc-8def-0123456789ab", "01932f9a-7c00-7abc-8def-0123456789ab ",
        " 01932f9a-7c00-7abc-8def-0123456789ab", "{1932f9a-7c00-7abc-8def-0123456789ab}",
        "0193-2f9a7c00-7abc-8def-0123456789ab", "０1932f9a-7c00-7abc-8def-0123456789",
        "../../../../../../../etc/passwd-----",
        "01932f9a-7c00-7abc-8def-0123456789a\n", "' OR 1=1 --                         ",
    ])
    func `any other text is not an identifier`(_ text: String) {
        #expect(RecordID(text) == nil)
    }

    @Test func `identifiers of two kinds have different types, even with the same text`() {
        let text = "01932f9a-7c00-7abc-8def-0123456789ab"
        #expect(PersonID(text)?.text == RecordID(text)?.text)
        #expect(type(of: PersonID(text)) != type(of: RecordID(text)))
    }

    @Test func `the bytes have the order of the text`() throws {
        let id = try #require(PersonID("01932f9a-7c00-7abc-8def-0123456789ab"))
        #expect(id.high == 0x0193_2F9A_7C00_7ABC && id.low == 0x8DEF_0123_4567_89AB)
        #expect(PersonID(bits: (high: id.high, low: id.low)) == id)
        #expect(PersonID(high: .max, low: .max).text == "ffffffff-ffff-ffff-ffff-ffffffffffff")
        #expect(PersonID.zero.text == "00000000-0000-0000-0000-000000000000")
    }

    @Test func `identifiers and their texts have the same order`() {
        let texts = [
            "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001",
            "00000000-0000-0001-0000-000000000000", "7fffffff-ffff-ffff-ffff-ffffffffffff",
            "80000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-8000-000000000000",
        ]
        let ids = texts.compactMap { RecordID($0) }
        #expect(ids.reversed().sorted().map(\.text) == texts)
        #expect(ids.first == .zero)
    }
}
