import Testing

@Suite struct CaseErrorTests {
    private static let sound = #""jurisdiction":"jiangxi","year":2024,"records":[]"#

    @Test(arguments: [
        "[]", "1", "null", #""x""#, "{", "{}{}", #"{"case":"c",\#(sound)} x"#, #"{"case":"c",\#(sound)}{}"#,
        #"{"case":"c",\#(sound),"x":NaN}"#, #"{"case":"c",\#(sound),"x":Infinity}"#, #"{"case":"c",\#(sound),"x":01}"#,
        #"{"case":"c",\#(sound),}"#, #"{'case':'c'}"#, #"{"case":"c",\#(sound),"x":"\#u{9}"}"#,
        "{\"case\":\"c\",\(sound)",
        #"{"case":5,\#(sound)}"#, #"{"case":null,\#(sound)}"#, #"{\#(sound)}"#, #"{"case":["c"],\#(sound)}"#,
        #"{"case":"c","case":1,\#(sound)}"#, #"{"case":"\x",\#(sound)}"#, #"/* c */ {"case":"c",\#(sound)}"#,
    ])
    func `an answer to a line that is not a case has no name`(line: String) throws {
        let answer = try Desk.answer(line)
        #expect(answer.case == nil)
        #expect(answer.error?.code == "invalid-case")
    }

    @Test(arguments: [
        #""year":2024,"records":[]"#, #""jurisdiction":null,"year":2024,"records":[]"#,
        #""jurisdiction":1,"year":2024,"records":[]"#, #""jurisdiction":"jiangxi","records":[]"#,
        #""jurisdiction":"jiangxi","year":"2024","records":[]"#,
        #""jurisdiction":"jiangxi","year":2024.5,"records":[]"#,
        #""jurisdiction":"jiangxi","year":null,"records":[]"#, #""jurisdiction":"jiangxi","year":true,"records":[]"#,
        #""jurisdiction":"jiangxi","year":2024"#, #""jurisdiction":"jiangxi","year":2024,"records":null"#,
        #""jurisdiction":"jiangxi","year":2024,"records":{}"#, #""jurisdiction":"jiangxi","year":2024,"records":[1]"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[[]]"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[{}]"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[null]"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[{"id":1}]"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[{"id":"a"},{"id":null}]"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[],"series":5"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[],"series":{}"#,
        #""jurisdiction":"jiangxi","year":2024,"records":[],"sanctioned":"no""#,
        #""jurisdiction":"jiangxi","year":2024,"records":[],"sanctioned":0"#,
        #""jurisdiction":"atlantis","year":1900,"records":[],"sanctioned":[]"#,
    ])
    func `an answer to an invalid case has its name`(rest: String) throws {
        let answer = try Desk.answer(#"{"case":"c",\#(rest)}"#)
        #expect(answer.case == "c")
        #expect(answer.error?.code == "invalid-case")
        #expect(answer.error?.message.isEmpty == false)
    }

    @Test(arguments: [
        (#""jurisdiction":"jiangxi","year":2022"#, "no-policy"), (#""jurisdiction":"jiangxi","year":-7"#, "no-policy"),
        (#""jurisdiction":"atlantis","year":2024"#, "no-policy"), (#""jurisdiction":"","year":2024"#, "no-policy"),
        (#""jurisdiction":"jiangxi","year":2022,"series":"none""#, "no-policy"),
        (#""jurisdiction":"atlantis","year":2024,"series":"none""#, "no-policy"),
        (#""jurisdiction":"jiangxi","year":2024,"series":"none""#, "unknown-series"),
        (#""jurisdiction":"jiangxi","year":2024,"series":"""#, "unknown-series"),
    ])
    func `a missing policy is reported before an unknown series`(rest: String, code: String) throws {
        #expect(try Desk.answer(#"{"case":"c",\#(rest),"records":[]}"#).error?.code == code)
    }

    @Test(arguments: [
        #""year":2024.0,"records":[]"#, #""year":2.024e3,"records":[]"#, #""year":2023,"records":[]"#,
        #""year":9999,"records":[]"#, #""year":2024,"records":[],"series":null,"sanctioned":null"#,
    ])
    func `a case that can be read is evaluated`(rest: String) throws {
        let answer = try Desk.answer(#"{"case":"c","jurisdiction":"jiangxi",\#(rest)}"#)
        #expect(answer.error == nil)
        #expect(answer.policy == "jiangxi-2023")
    }
}
