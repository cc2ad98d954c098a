import Testing

@Suite struct WritingTests {
    @Test func `hours have no final zeros`() throws {
        let training = #""activity":"institution-training","subject":"public","completed":"2024-01-01""#
        let records = #"{"id":"a",\#(training),"facts":{"hours":26.50}},{"id":"b",\#(training),"facts":{"hours":3.5}}"#
        let text = try Desk.text(#"{"case":"c","jurisdiction":"jiangxi","year":2024,"records":[\#(records)]}"#)
        #expect(text.contains(#""assessed":26.5,"counted":26.5,"#))
        #expect(text.contains(#""public":{"counted":30,"required":30,"met":true}"#))
        #expect(!text.contains(".0"))
    }

    @Test(arguments: [
        (#"\u0000\u001f"#, #"\u0000\u001f"#), (#"\"\\\/"#, #"\"\\/"#), (#"\n\t"#, #"\u000a\u0009"#),
        ("中文 é 😀", "中文 é 😀"), (#"\ud83d\ude00"#, "😀"), (#"\\ud800"#, #"\\ud800"#), (#"\u4e2d"#, "中"),
    ])
    func `names are written as the same text`(name: String, written: String) throws {
        let text = try Desk.text(#"{"case":"\#(name)","jurisdiction":"jiangxi","year":2022,"records":[]}"#)
        #expect(text.hasPrefix(#"{"case":"\#(written)","error""#))
    }

    @Test(arguments: 0..<18)
    func `characters are escaped at every place in a name`(place: Int) throws {
        let plain = "学时 \u{7F}!#[]ab学时cdefg"
        for escape in [#"\u001f"#, #"\""#, #"\\"#, #"\"\u0000"#] {
            let name = plain.prefix(place) + escape + plain.dropFirst(place)
            let text = try Desk.text(#"{"case":"\#(name)","jurisdiction":"jiangxi","year":2022,"records":[]}"#)
            #expect(text.hasPrefix(#"{"case":"\#(name)","error""#))
        }
    }

    @Test(arguments: [#"\ud800"#, #"\udc00"#, #"\ud800\u0041"#, #"\ud800x"#, #"\udc00\ud800"#, #"\uD800\uD800\uDC00"#])
    func `an unpaired surrogate is replaced, and the answer is valid JSON`(name: String) throws {
        let answer = try Desk.answer(#"{"case":"\#(name)","jurisdiction":"jiangxi","year":2022,"records":[]}"#)
        #expect(answer.case?.hasPrefix("\u{FFFD}") == true)
        #expect(answer.error?.code == "no-policy")
    }

    @Test func `ids are written byte for byte`() throws {
        let text = try Desk.text(
            #"{"case":"c","jurisdiction":"jiangxi","year":2024,"records":[{"id":"e"# + "\u{301}" + #""},{"id":"é"}]}"#
        )
        #expect(text.contains("\"id\":\"e\u{301}\",\"error\""))
        #expect(Array(text.utf8).split(separator: 0x22).contains { Array($0) == [0x65, 0xCC, 0x81] })
    }
}
