import Foundation
import Testing

@Suite struct StandingContractTests {
    private static func training(_ id: String, _ subject: String, _ hours: String, _ rest: String = "") -> String {
        #""id":"\#(id)","activity":"institution-training","subject":"\#(subject)","completed":"2024-05-02","facts":{"hours":\#(hours)}\#(rest)"#
    }

    @Test func `all three requirements must hold`() throws {
        let met = try Desk.year(Self.training("a", "public", "30"), Self.training("b", "professional", "60"))
        #expect(met.met == true)
        #expect(met.total == Answer.Standing(counted: 90, required: 90, met: true))
        let short = try Desk.year(Self.training("a", "public", "29.99"), Self.training("b", "professional", "90"))
        #expect(short.met == false)
        #expect(short.total?.met == true)
        #expect(short.public?.met == false)
    }

    @Test func `surplus public hours do not affect the other requirements`() throws {
        let answer = try Desk.year(Self.training("a", "public", "300"), Self.training("b", "professional", "60"))
        #expect(answer.met == true)
        #expect(answer.public?.counted == 300)
    }

    @Test func `pending hours are projected with the same caps`() throws {
        let answer = try Desk.year(
            #""id":"a","activity":"paper","completed":"2024-02-02","status":"pending","facts":{"count":2}"#,
            #""id":"b","activity":"paper","completed":"2024-03-02","facts":{"count":2}"#
        )
        #expect(answer.professional?.counted == 20)
        #expect(answer.projected?.professional == 30)
        #expect(answer.records?.map(\.gist) == ["20/0 not-recognised", "20/20"])
    }

    @Test(arguments: ["draft", "returned", "rejected", "revoked"])
    func `records that are neither recognised nor pending are not projected`(status: String) throws {
        let answer = try Desk.year(Self.training("a", "public", "30", #","status":"\#(status)""#))
        #expect(answer.projected == Answer.Projection(public: 0, professional: 0, total: 0, met: false))
        #expect(answer.records?.map(\.gist) == ["30/0 not-recognised"])
    }

    @Test func `a projection may meet the year`() throws {
        let answer = try Desk.year(
            Self.training("a", "public", "30", #","status":"pending""#),
            Self.training("b", "professional", "60")
        )
        #expect(answer.met == false)
        #expect(answer.projected?.met == true)
    }

    @Test func `reasons follow the contract's order`() throws {
        let failed =
            #""activity":"degree-course","subject":"public","completed":"2024-05-02","facts":{"passed":false},"content":"x""#
        let records = [#""id":"a","status":"pending",\#(failed)"#, #""id":"b",\#(failed)"#]
        #expect(
            try Desk.gists(records[0], records[1], extra: #""series":"health","sanctioned":true,"#)
                == ["0/0 not-recognised", "0/0 sanctioned"]
        )
        #expect(
            try Desk.gists(records[0], records[1], extra: #""series":"health","sanctioned":null,"#)
                == ["0/0 not-recognised", "0/0 source-not-accepted"]
        )
        #expect(try Desk.gists(records[0], records[1]) == ["0/0 not-recognised", "0/0 not-passed"])
    }

    @Test func `a sanctioned year is not projected either`() throws {
        let answer = try Desk.year(
            Self.training("a", "public", "30", #","status":"pending""#),
            Self.training("b", "public", "8"),
            extra: #""sanctioned":true,"#
        )
        #expect(answer.records?.map(\.gist) == ["30/0 not-recognised", "8/0 sanctioned"])
        #expect(answer.projected?.total == 0)
    }

    @Test(arguments: ["health", "accounting"])
    func `a series with its own channel counts only imports`(series: String) throws {
        #expect(
            try Desk.gists(
                Self.training("a", "public", "30"),
                #""id":"b","activity":"cohort-grant","subject":"public","completed":"2024-05-02","facts":{"hours":1}"#,
                #""id":"c","activity":"authority-import","subject":"public","completed":"2024-05-02","facts":{"hours":1}"#,
                extra: #""series":"\#(series)","#
            )
                == ["30/0 source-not-accepted", "1/0 source-not-accepted", "1/1"]
        )
    }

    @Test(arguments: ["general", "school-teacher", "lawyer", "broadcasting", "natural-science-research"])
    func `other series count everything`(series: String) throws {
        #expect(try Desk.gists(Self.training("a", "public", "30"), extra: #""series":"\#(series)","#) == ["30/30"])
    }

    @Test func `lectures share one cap over both subjects`() throws {
        let lecture = #""activity":"lecturing","completed":"2024-05-02","facts":{"hours":8}"#
        #expect(
            try Desk.gists(#""id":"a",\#(lecture),"subject":"public""#, #""id":"b",\#(lecture)"#)
                == ["16/16", "16/4 annual-cap"]
        )
    }

    @Test func `a record that is worth nothing is not cut by a cap`() throws {
        let points = #""activity":"conference","completed":"2024-05-02""#
        #expect(
            try Desk.gists(#""id":"a",\#(points),"facts":{"hours":10}"#, #""id":"b",\#(points),"facts":{"minutes":1}"#)
                == ["10/10", "0/0"]
        )
    }
}
