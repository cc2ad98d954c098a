import Testing

/// A misspelt key must never count as a missing key.
@Suite struct StrayKeyTests {
    private static let sound = #""jurisdiction":"jiangxi","year":2024"#
    private static let paper = #""id":"r","activity":"paper","completed":"2024-05-02""#

    @Test(arguments: [
        (#""sanctoned":true,"records":[]"#, "sanctoned"), (#""records":[],"Year":2023"#, "Year"),
        (#""records":[],"":1"#, ""), (#""people":{"born":"?"},"records":[]"#, "people"),
        (#""x":[[{"records":1}]],"records":[]"#, "x"), (#""id":"r","records":[]"#, "id"),
        (#""records":[],"records":[]"#, "records"), (#""records":[],"year":2024"#, "year"),
        (#""records":[],"sanctioned":null,"sanctioned":null"#, "sanctioned"), (#""born":1962,"records":[]"#, "born"),
    ])
    func `a case with an unknown or repeated key is refused, and the key is named`(rest: String, key: String) throws {
        let answer = try Desk.answer(#"{"case":"c",\#(Self.sound),\#(rest)}"#)
        #expect(answer.case == "c")
        #expect(answer.error?.code == "invalid-case")
        #expect(answer.error?.message.contains("“\(key)”") == true)
    }

    @Test(arguments: [
        (#""borm":1962"#, "borm"), (#""born":1962,"born":1963"#, "born"), (#""year":2024"#, "year"),
        (#""partTime":null,"partTime":null"#, "partTime"), (#""degree":"硕士","titel":{"a":[1]}"#, "titel"),
    ])
    func `a case with an unknown or repeated key in its person is refused`(person: String, key: String) throws {
        let answer = try Desk.answer(#"{"case":"c",\#(Self.sound),"person":{\#(person)},"records":[]}"#)
        #expect(answer.error?.code == "invalid-case")
        #expect(answer.error?.message.contains("“\(key)”") == true)
    }

    @Test(arguments: [
        #""stauts":"draft""#, #""status":"draft","status":"recognised""#, #""id":"r""#, #""year":2024"#,
        #""facts":{"count":4,"count":1}"#, #""facts":{"x":1,"y":2,"x":3}"#, #""facts":{"count":1},"facts":{"count":2}"#,
        #""facts":{},"Facts":{"count":9}"#,
        #""makeup":null,"makeup":null"#, #""hours":[1,{"id":"s"}]"#,
    ])
    func `a record with an unknown or repeated key is an error and counts nothing`(rest: String) throws {
        #expect(
            try Desk.gists(#"\#(Self.paper),\#(rest)"#, #""id":"s","activity":"paper","completed":"2024-05-02""#)
                == ["unknown-key", "10/10"]
        )
    }

    @Test(arguments: [#""why":"x""#, #""reason":"injury""#, #""count":{"year":1}"#])
    func `a record with an unknown or repeated key in its make-up is an error`(rest: String) throws {
        let made = #""id":"r","activity":"paper","completed":"2025-05-02","makeup":{"year":2024,"reason":"illness","#
        #expect(try Desk.gists(made + rest + "}") == ["unknown-key"])
    }

    @Test func `a repeated fact is found among many`() throws {
        let many = (0..<40).map { "\"f\($0)\":1" }.joined(separator: ",")
        #expect(try Desk.gists(#"\#(Self.paper),"facts":{\#(many),"f39":2}"#) == ["unknown-key"])
        #expect(try Desk.gists(#"\#(Self.paper),"facts":{\#(many)}"#) == ["10/10"])
    }

    @Test(arguments: [
        (#""id":"r","activity":"paper","completed":"?","stray":1"#, "invalid-date"),
        (#""id":"r","activity":"nap","completed":"2024-05-02","stray":1"#, "unknown-activity"),
        (#""id":"r","activity":"paper","completed":"2024-05-02","facts":{"count":-1},"stray":1"#, "invalid-fact"),
    ])
    func `every other fault of a record is reported before an unknown key`(record: String, code: String) throws {
        #expect(try Desk.gists(record) == [code])
    }

    @Test func `facts that an activity does not use are ignored`() throws {
        #expect(try Desk.gists(#"\#(Self.paper),"facts":{"pages":7,"count":2}"#) == ["20/20"])
    }

    @Test(arguments: [
        (#""jurisdiction":"jiangxi""#, nil), (#""jurisdiction":"jiangsu","series":"school-teacher""#, "invalid-case"),
        (#""jurisdiction":"atlantis""#, "no-policy"), (#""jurisdiction":"jiangxi","series":"none""#, "unknown-series"),
    ])
    func `a year can be emptied only under a policy with such a rule`(rest: String, code: String?) throws {
        let answer = try Desk.answer(#"{"case":"c",\#(rest),"year":2024,"sanctioned":true,"records":[]}"#)
        #expect(answer.error?.code == code)
    }

    @Test(arguments: [
        (#""inServiceFrom":"2024-07-01","inServiceTo":"2024-06-30""#, "invalid-case"),
        (#""inServiceFrom":"2024-07-01","inServiceTo":"2024-07-01""#, nil),
        (#""inServiceFrom":"2024-07-01","inServiceTo":null"#, nil), (#""inServiceTo":"2020-01-01""#, nil),
    ])
    func `the end of service must not be before its beginning`(person: String, code: String?) throws {
        let answer = try Desk.answer(#"{"case":"c",\#(Self.sound),"person":{\#(person)},"records":[]}"#)
        #expect(answer.error?.code == code)
    }
}
