import Testing

@Suite struct IdentityContractTests {
    private static func paper(_ id: String, _ rest: String = "") -> String {
        #""id":"\#(id)","activity":"paper","completed":"2024-05-02"\#(rest)"#
    }

    @Test func `of records with the same id only the first counts`() throws {
        #expect(
            try Desk.gists(Self.paper("a"), Self.paper("a"), Self.paper("a")) == [
                "10/10", "duplicate-id", "duplicate-id",
            ]
        )
    }

    @Test func `ids are compared by their bytes`() throws {
        #expect(
            try Desk.gists(Self.paper("é"), Self.paper("e\u{301}"), Self.paper(#"\u00e9"#)) == [
                "10/10", "10/10", "duplicate-id",
            ]
        )
        #expect(
            try Desk.gists(Self.paper("a"), Self.paper("A"), Self.paper(#"a\u0000"#)) == ["10/10", "10/10", "10/10"]
        )
        #expect(try Desk.gists(Self.paper(""), Self.paper("")) == ["10/10", "duplicate-id"])
    }

    @Test func `a record of another year or without a date does not use up its id`() throws {
        #expect(
            try Desk.gists(
                #""id":"a","activity":"paper","completed":"2023-05-02""#,
                #""id":"a","activity":"paper""#,
                Self.paper("a")
            ) == ["invalid-date", "10/10"]
        )
    }

    @Test func `a record with a fault uses up its id`() throws {
        #expect(
            try Desk.gists(Self.paper("a", #","status":"x""#), Self.paper("a")) == ["unknown-status", "duplicate-id"]
        )
    }

    @Test func `many records with different ids are all distinguished`() throws {
        let records = (0..<300).map { "{\(Self.paper("p\($0 % 299)"))}" }.joined(separator: ",")
        let answer = try Desk.answer(#"{"case":"c","jurisdiction":"jiangxi","year":2024,"records":[\#(records)]}"#)
        let faults = try #require(answer.records).filter { $0.error != nil }
        #expect(faults.map(\.id) == ["p0"])
    }

    @Test func `the same content counts once, with the most hours`() throws {
        #expect(
            try Desk.gists(
                Self.paper("a", #","content":"x","facts":{"count":2}"#),
                Self.paper("b", #","content":"x","facts":{"count":3}"#),
                Self.paper("c", #","content":"y""#)
            )
                == ["20/0 duplicate-content", "30/30", "10/0 annual-cap"]
        )
    }

    @Test func `activities share contents, and the empty text is a content`() throws {
        #expect(
            try Desk.gists(
                #""id":"a","activity":"award","completed":"2024-01-01","content":"","facts":{"level":"municipal"}"#,
                Self.paper("b", #","content":"""#)
            ) == ["20/20", "10/0 duplicate-content"]
        )
    }

    @Test func `contents are compared by their bytes`() throws {
        #expect(
            try Desk.gists(Self.paper("a", #","content":"é""#), Self.paper("b", ",\"content\":\"e\u{301}\""))
                == ["10/10", "10/10"]
        )
    }

    @Test func `of equal records the earlier date wins, and then the smaller id in bytes`() throws {
        let late = #""id":"a","activity":"paper","completed":"2024-05-03","content":"x""#
        #expect(try Desk.gists(late, Self.paper("z", #","content":"x""#)) == ["10/0 duplicate-content", "10/10"])
        #expect(
            try Desk.gists(Self.paper("\u{10000}", #","content":"x""#), Self.paper("\u{FFFF}", #","content":"x""#))
                == ["10/0 duplicate-content", "10/10"]
        )
    }

    @Test func `all points of a year are one content, whatever their keys are`() throws {
        let points = #""activity":"xuexi-points","completed":"2024-05-02""#
        #expect(
            try Desk.gists(
                #""id":"a",\#(points),"content":"k","facts":{"points":3000}"#,
                #""id":"b",\#(points),"content":"l","facts":{"points":4000}"#,
                Self.paper("c", #","content":"k""#)
            ) == ["3/0 duplicate-content", "4/4", "10/10"]
        )
    }

    @Test func `an excluded record does not replace another`() throws {
        #expect(
            try Desk.gists(
                Self.paper("a", #","content":"x","facts":{"count":3},"status":"rejected""#),
                Self.paper("b", #","content":"x""#)
            ) == ["30/0 not-recognised", "10/10"]
        )
    }

    @Test func `a cap is filled by date and then by id in bytes`() throws {
        #expect(
            try Desk.gists(
                #""id":"a","activity":"paper","completed":"2024-05-03","facts":{"count":2}"#,
                Self.paper("z", #","facts":{"count":2}"#),
                Self.paper("B", #","facts":{"count":2}"#)
            )
                == ["20/0 annual-cap", "20/10 annual-cap", "20/20"]
        )
    }
}
