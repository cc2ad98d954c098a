import CaseLines
import Foundation
import Rules
import Testing

/// A result as a client decodes it.
struct Answer: Decodable {
    let `case`: String?
    let policy: String?
    let year: Int?
    let `public`: Standing?
    let professional: Standing?
    let total: Standing?
    let met: Bool?
    let projected: Projection?
    let records: [Line]?
    let error: Fault?

    struct Standing: Decodable, Equatable {
        let counted: Decimal
        let required: Decimal
        let met: Bool
    }

    struct Projection: Decodable, Equatable {
        let `public`: Decimal
        let professional: Decimal
        let total: Decimal
        let met: Bool
    }

    struct Line: Decodable {
        let id: String
        let subject: String?
        let assessed: Decimal?
        let counted: Decimal?
        let article: String?
        let reason: String?
        let explanation: String?
        let error: Fault?

        /// The main values of a record in one line: `40/30 annual-cap`, `10/10`, or the code of its error.
        var gist: String {
            if let error { return error.code }
            let hours = "\(assessed ?? -1)/\(counted ?? -1)"
            return reason.map { "\(hours) \($0)" } ?? hours
        }
    }

    struct Fault: Decodable {
        let code: String
        let message: String
    }
}

/// Answers lines under the shipped policies.
enum Desk {
    static let policies = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../policies").standardizedFileURL.path

    /// Read once, because all tests use the same files.
    private static let loaded = Result { try PolicyLibrary.load(directory: policies) }

    static func library() throws -> PolicyLibrary { try loaded.get() }

    static func bytes(_ input: [UInt8], longestLine: Int = 1 << 20, chunk: Int = 1 << 16) throws -> [UInt8] {
        CaseStream.answers(to: input, library: try library(), longestLine: longestLine, chunk: chunk).output
    }

    static func text(_ input: String) throws -> String {
        String(decoding: try bytes(Array(input.utf8)), as: UTF8.self)
    }

    static func answers(_ input: String) throws -> [Answer] {
        try text(input).split(separator: "\n").map {
            try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
        }
    }

    static func answer(_ line: String) throws -> Answer {
        try #require(try answers(line).first)
    }

    /// The answer to a case of 2024. The records are JSON without their braces.
    static func year(_ records: String..., extra: String = "") throws -> Answer {
        let list = records.map { "{\($0)}" }.joined(separator: ",")
        return try answer(#"{"case":"c","jurisdiction":"jiangxi","year":2024,\#(extra)"records":[\#(list)]}"#)
    }

    /// The gist of each record.
    static func gists(_ records: String..., extra: String = "") throws -> [String] {
        let list = records.map { "{\($0)}" }.joined(separator: ",")
        let line = #"{"case":"c","jurisdiction":"jiangxi","year":2024,\#(extra)"records":[\#(list)]}"#
        return try #require(try answer(line).records).map(\.gist)
    }

    /// The gist of one record of an activity with facts, completed in 2024, with the subject `professional`.
    static func gist(_ activity: String, _ facts: String) throws -> String {
        let record = #""id":"r","activity":"\#(activity)","completed":"2024-05-02","facts":{\#(facts)}"#
        let subject = ["xuexi-points"].contains(activity) ? "" : #","subject":"professional""#
        return try #require(try gists(record + subject).first)
    }
}
