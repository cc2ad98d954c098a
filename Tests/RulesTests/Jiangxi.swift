import Domain
import Foundation
import Rules
import Testing

/// The shipped policy of Jiangxi, and short ways to create and evaluate records.
enum Jiangxi {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../policies").standardizedFileURL.path

    /// Read once, because all tests use the same files.
    private static let loaded = Result { try PolicyLibrary.load(directory: folder) }

    static func library() throws -> PolicyLibrary { try loaded.get() }

    static func policy() throws -> Policy {
        try library().policy(jurisdiction: "jiangxi", series: "general", year: 2024)
    }

    static func evaluate(
        _ records: RecordInput...,
        series: String = "general",
        sanctioned: Bool = false
    ) throws -> Evaluation {
        try policy().evaluate(records, year: 2024, series: series, sanctioned: sanctioned ? [2024] : [])
    }

    /// The explanation of the last record.
    static func explanation(_ records: RecordInput..., series: String = "general", sanctioned: Bool = false) throws
        -> String
    {
        let evaluation = try policy().evaluate(
            records,
            year: 2024,
            series: series,
            sanctioned: sanctioned ? [2024] : []
        )
        return try #require(evaluation.records.last?.assessment).explanation.chinese
    }

    static func record(
        _ activity: String,
        _ facts: [String: FactValue] = [:],
        id: String = "r",
        subject: String? = nil,
        on day: String = "2024-05-02",
        status: RecordStatus = .recognised,
        content: String? = nil
    ) -> RecordInput {
        RecordInput(
            id: id,
            activity: activity,
            subject: subject,
            completed: Day(iso: day),
            status: status,
            facts: Facts(values: facts),
            content: content
        )
    }
}

extension FactValue {
    /// A number, from its text.
    static func of(_ text: String) -> FactValue {
        ExactNumber(text: text).map { .number($0) } ?? .other
    }
}

/// Creates a folder of policy files, which exists while the body runs.
func withPolicies<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "policies-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    return try body(folder.path)
}
