import Foundation
import Testing

@Suite struct FormContractTests {
    private static let paper = #""id":"r","activity":"paper""#

    @Test(arguments: [
        "", #","completed":null"#, #","completed":20240502"#, #","completed":"2024-5-2""#,
        #","completed":"2024-02-30""#, #","completed":"2023-02-29""#, #","completed":"2024-13-01""#,
        #","completed":" 2024-05-02""#, #","completed":"2024-05-02T00:00:00""#, #","completed":"２０２４-05-02""#,
        #","completed":"0000-01-01""#, #","completed":"""#, #","completed":["2024-05-02"]"#,
    ])
    func `a wrong date is an invalid date`(rest: String) throws {
        #expect(try Desk.gists(Self.paper + rest) == ["invalid-date"])
    }

    @Test(arguments: [
        #"{"year":2024,"reason":"illness"}"#, #"{"year":2023.5,"reason":"illness"}"#,
        #"{"year":"2023","reason":"illness"}"#,
        #"{"year":2023,"reason":"lazy"}"#, #"{"year":2023,"reason":null}"#, #"{"year":2023}"#, #"{"reason":"other"}"#,
        #"{}"#, "[]", "true", "2023", #""illness""#, #"{"year":1e99,"reason":"other"}"#,
        #"{"year":2025,"reason":"other"}"#,
    ])
    func `a wrong make-up is an invalid make-up`(makeup: String) throws {
        #expect(
            try Desk.gists(Self.paper + #","completed":"2024-05-02","makeup":\#(makeup)"#) == ["invalid-makeup"]
        )
    }

    @Test(
        arguments: [
            (#"{"year":2023,"reason":"other"}"#, []), (#"{"year":-1e50,"reason":"other"}"#, []),
            (#"{"year":0,"reason":"pregnancy"}"#, []), ("null", ["10/10"]),
        ] as [(String, [String])]
    )
    func `a make-up moves a record to the missed year`(makeup: String, gists: [String]) throws {
        #expect(try Desk.gists(Self.paper + #","completed":"2024-05-02","makeup":\#(makeup)"#) == gists)
    }

    @Test(arguments: [#"{"year":2024,"reason":"injury"}"#, #"{"year":2.024e3,"reason":"injury"}"#])
    func `a make-up brings a later record into the year`(makeup: String) throws {
        #expect(try Desk.gists(Self.paper + #","completed":"2025-05-02","makeup":\#(makeup)"#) == ["10/10"])
    }

    @Test(arguments: [
        (#""activity":"sleep""#, "unknown-activity"), (#""activity":null"#, "unknown-activity"),
        (#""activity":7"#, "unknown-activity"), (#""activity":{"a":1}"#, "unknown-activity"),
        (#""activity":"paper","status":"submitted""#, "unknown-status"),
        (#""activity":"paper","status":"Pending""#, "unknown-status"),
        (#""activity":"paper","status":1"#, "unknown-status"), (#""activity":"paper","status":null"#, "10/10"),
        (#""activity":"paper","subject":"public""#, "subject-not-allowed"),
        (#""activity":"paper","subject":"elective""#, "subject-not-allowed"),
        (#""activity":"paper","subject":3"#, "subject-not-allowed"),
        (#""activity":"paper","subject":"professional""#, "10/10"), (#""activity":"paper","subject":null"#, "10/10"),
        (#""activity":"degree-course""#, "subject-required"),
        (#""activity":"degree-course","subject":null"#, "subject-required"),
        (#""activity":"degree-course","subject":"""#, "subject-not-allowed"),
        (#""activity":"lecturing","facts":{"hours":1}"#, "2/2"),
        (#""activity":"paper","facts":[]"#, "invalid-fact"), (#""activity":"paper","facts":"x""#, "invalid-fact"),
        (#""activity":"paper","facts":null"#, "10/10"), (#""activity":"paper""#, "10/10"),
        (#""activity":"paper","content":5"#, "invalid-fact"), (#""activity":"paper","content":null"#, "10/10"),
    ])
    func `each rule of form has its code`(record: String, gist: String) throws {
        #expect(try Desk.gists(#""id":"r","completed":"2024-05-02",\#(record)"#) == [gist])
    }

    @Test func `of several faults the first in the contract's order is reported`() throws {
        let bad = #""subject":"x","status":"y","facts":7"#
        #expect(
            try Desk.gists(
                #""id":"a","completed":"x","makeup":7,"activity":"x",\#(bad)"#,
                #""id":"b","completed":"2024-01-01","makeup":7,"activity":"x",\#(bad)"#,
                #""id":"c","completed":"2024-01-01","activity":"x",\#(bad)"#,
                #""id":"c","completed":"2024-01-01","activity":"x",\#(bad)"#,
                #""id":"d","completed":"2024-01-01","activity":"paper",\#(bad)"#,
                #""id":"e","completed":"2024-01-01","activity":"paper","subject":"x","facts":7"#,
                #""id":"f","completed":"2024-01-01","activity":"degree-course","facts":7"#,
                #""id":"g","completed":"2024-01-01","activity":"authority-import","subject":"public","facts":{"hours":90.001}"#,
                #""id":"h","completed":"2024-01-01","activity":"authority-import","subject":"public","facts":{"hours":90}"#
            )
                == [
                    "invalid-date", "invalid-makeup", "unknown-activity", "duplicate-id", "unknown-status",
                    "subject-not-allowed", "subject-required", "invalid-fact", "over-record-limit",
                ]
        )
    }

    @Test func `records of other years are left out, even faulty ones`() throws {
        let answer = try Desk.year(
            #""id":"a","completed":"2023-12-31","activity":"nonsense""#,
            #""id":"b","completed":"2025-01-01","activity":"paper""#,
            #""id":"c","completed":"2024-12-31","activity":"paper""#
        )
        #expect(answer.records?.map(\.id) == ["c"])
    }

    @Test func `a record with a fault counts nothing and does not affect others`() throws {
        let answer = try Desk.year(
            #""id":"a","completed":"2024-12-31","activity":"paper","facts":{"count":0}"#,
            #""id":"b","completed":"2024-12-31","activity":"paper""#
        )
        #expect(answer.professional?.counted == 10)
        #expect(answer.records?.first?.error?.message == "篇数应是不小于 1 的整数。")
    }
}
