import Foundation
import Testing

/// A JSON value with exact numbers.
enum JSONValue: Decodable, Equatable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }

    /// The value without the texts that the examples leave open.
    var comparable: JSONValue {
        switch self {
        case .list(let list): .list(list.map(\.comparable))
        case .object(let object):
            .object(object.filter { $0.key != "explanation" && $0.key != "message" }.mapValues(\.comparable))
        default: self
        }
    }

    static func lines(_ text: String) throws -> [JSONValue] {
        try text.split(separator: "\n").map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
    }
}

@Suite struct ExamplesTests {
    static let count = 13

    @Test(arguments: 0..<count)
    func `each example of the contract has the expected result`(place: Int) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        let cases = try String(contentsOf: folder.appending(path: "jiangxi-2023.jsonl"), encoding: .utf8)
        let results = try String(contentsOf: folder.appending(path: "jiangxi-2023.expected.jsonl"), encoding: .utf8)
        let expected = try JSONValue.lines(results)
        let answers = try JSONValue.lines(try Desk.text(cases))
        #expect(expected.count == Self.count)
        #expect(answers.count == Self.count)
        #expect(answers[place].comparable == expected[place].comparable)
    }

    @Test func `the explanation of every assessed record names its article`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/jiangxi-2023.jsonl")
        let answers = try Desk.answers(try String(contentsOf: file, encoding: .utf8))
        let records = answers.flatMap { $0.records ?? [] }.filter { $0.error == nil }
        #expect(records.count == 22)
        #expect(records.allSatisfy { $0.explanation?.contains($0.article ?? "-") == true })
    }
}
