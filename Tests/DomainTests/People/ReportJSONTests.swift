import Domain
import Foundation
import Testing

@Suite struct ReportJSONTests {
    private func json(_ raw: String, _ kind: NumberKind = .residentID) throws -> String {
        kind.check(raw, today: try #require(Day(iso: "2026-11-21"))).json(kind: kind)
    }

    private func parsed(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `a valid number gives the documented keys in their order`() throws {
        #expect(
            try json("1101051949123100２x") == #"{"input":"1101051949123100２x","kind":"resident-id","#
                + #""normalised":"11010519491231002X","valid":true,"birth":"1949-12-31","sex":"female","#
                + #""region":"110105","warnings":[]}"#
        )
    }

    @Test func `a warning is named`() throws {
        #expect(try json("360199199001019011").hasSuffix(#""region":"360199","warnings":["region-unknown"]}"#))
    }

    @Test func `an invalid number gives its error, and no birth date, sex or region`() throws {
        let text = try json("360199199001019010")
        let object = try parsed(text)
        let error = try #require(object["error"] as? [String: String])
        #expect(
            text.hasPrefix(
                #"{"input":"360199199001019010","kind":"resident-id","normalised":"360199199001019010","valid":false,"#
            )
        )
        #expect(error["code"] == "check-digit")
        #expect(error["message"]?.isEmpty == false)
        #expect(Set(object.keys) == ["input", "kind", "normalised", "valid", "error"])
    }

    @Test func `an organisation has no birth date, sex or region`() throws {
        #expect(
            try json("91360199000000009y", .organisation) == #"{"input":"91360199000000009y","kind":"organisation","#
                + #""normalised":"91360199000000009Y","valid":true,"warnings":[]}"#
        )
    }

    @Test(arguments: [
        "\"", "\\", "a\"b\\c/", "\t\u{1}\u{1F}\0\u{7F}\u{85}\u{9F}", "\u{2028}\u{2029}", "学时😀𠮷", "e\u{301}",
        "\u{FFFD}\u{FEFF}",
    ])
    func `the input is returned unchanged, whatever it contains`(raw: String) throws {
        let text = try json(raw)
        #expect((try parsed(text)["input"] as? String).map { Array($0.unicodeScalars) } == Array(raw.unicodeScalars))
        #expect(!text.contains { $0.isNewline })
    }
}
