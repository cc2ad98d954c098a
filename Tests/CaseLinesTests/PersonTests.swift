import Domain
import Foundation
import Rules
import Testing

@testable import CaseLines

@Suite struct PersonTests {
    /// The person of a case; `nil` if the case cannot be read.
    private static func person(_ rest: String, records: String = "") -> PersonFacts? {
        let line = #"{"case":"c","jurisdiction":"jiangxi","year":2024,\#(rest),"records":[\#(records)]}"# + "\n"
        var bytes = Array(line.utf8)
        let reading = bytes.withUnsafeMutableBufferPointer { CaseReader().read($0) }
        guard case .sound(_, let input) = reading else { return nil }
        return input.person
    }

    @Test func `every fact about a person is read`() {
        var facts = PersonFacts()
        facts.born = 1962
        facts.inServiceFrom = Day(year: 2024, month: 7, day: 1)
        facts.inServiceTo = Day(year: 2025, month: 2, day: 28)
        facts.partTime = false
        facts.titleLevel = "intermediate"
        facts.titleFrom = Day(year: 2020, month: 2, day: 29)
        facts.qualifiedFrom = Day(year: 1999, month: 12, day: 31)
        facts.qualifications = 2
        facts.degree = "硕士"
        facts.employerLevel = ""
        let keys = [
            #""born":1962,"inServiceFrom":"2024-07-01","inServiceTo":"2025-02-28","partTime":false"#,
            #""titleLevel":"intermediate","titleFrom":"2020-02-29","qualifiedFrom":"1999-12-31""#,
            #""qualifications":2,"degree":"硕士","employerLevel":"""#,
        ]
        #expect(Self.person(#""person":{\#(keys.joined(separator: ","))}"#) == facts)
    }

    @Test(arguments: [
        #""person":null"#, #""person":{}"#, #""person":{"born":null,"inServiceTo":null,"partTime":null}"#,
        #""person":{"titleLevel":null,"qualifications":null,"degree":null,"titleFrom":null}"#,
    ])
    func `null is the same as a missing key`(rest: String) {
        #expect(Self.person(rest) == PersonFacts())
    }

    @Test(arguments: ["person", "facts", "makeup", "born", "x"])
    func `a person inside a record is not the person of the case`(key: String) {
        let record = #"{"id":"r","\#(key)":{"person":{"born":"?"},"born":1962,"degree":5}}"#
        #expect(Self.person(#""person":{"partTime":true}"#, records: record)?.partTime == true)
        #expect(Self.person(#""series":"general""#, records: record) == PersonFacts())
    }

    @Test(arguments: [
        "5", "true", #""1962""#, "[]", #"[{"born":1962}]"#,
    ])
    func `a person that is not an object is an invalid case`(value: String) throws {
        try Self.expectRefusal(#""person":\#(value)"#, telling: "person 应是 JSON 对象。")
    }

    @Test(arguments: [
        ("born", #""1962""#), ("born", "1962.5"), ("born", "1899"), ("born", "2201"), ("born", "-1962"),
        ("born", "1e400"), ("born", "true"), ("born", "[1962]"), ("born", #"{"year":1962}"#),
        ("qualifications", "-1"), ("qualifications", "101"), ("qualifications", "0.5"), ("qualifications", #""2""#),
        ("inServiceFrom", #""2023-02-29""#), ("inServiceFrom", "20240701"), ("inServiceFrom", #""""#),
        ("inServiceTo", #""2024-7-1""#), ("inServiceTo", "false"), ("titleFrom", #""2024-13-01""#),
        ("qualifiedFrom", #""2024-01-01T00:00""#), ("qualifiedFrom", #"["2024-01-01"]"#),
        ("partTime", "0"), ("partTime", #""false""#), ("partTime", "{}"),
        ("titleLevel", "3"), ("degree", "true"), ("employerLevel", "[]"),
    ])
    func `a value of the wrong type is an invalid case, and its key is named`(key: String, value: String) throws {
        try Self.expectRefusal(#""person":{"\#(key)":\#(value)}"#, telling: "person.\(key) 应是")
    }

    @Test(arguments: [("born", 1900), ("born", 2200), ("qualifications", 0), ("qualifications", 100)])
    func `the ends of a range are valid`(key: String, value: Int) {
        let facts = Self.person(#""person":{"\#(key)":\#(value)}"#)
        #expect((key == "born" ? facts?.born : facts?.qualifications) == value)
    }

    @Test func `the person of one line does not affect the next`() throws {
        let lines = ["[]", #"{"born":"?"}"#, "null"].map {
            #"{"case":"c","jurisdiction":"jiangxi","year":2024,"records":[],"person":\#($0)}"#
        }
        let plain = #"{"case":"c","jurisdiction":"jiangxi","year":2024,"records":[]}"#
        let answers = try Desk.answers((lines + [plain]).joined(separator: "\n"))
        #expect(answers.map { $0.error?.code } == ["invalid-case", "invalid-case", nil, nil])
    }

    private static func expectRefusal(_ rest: String, telling words: String) throws {
        let answer = try Desk.answer(#"{"case":"c","jurisdiction":"jiangxi","year":2024,"records":[],\#(rest)}"#)
        #expect(answer.case == "c")
        #expect(answer.error?.code == "invalid-case")
        #expect(answer.error?.message.hasPrefix(words) == true)
    }
}
