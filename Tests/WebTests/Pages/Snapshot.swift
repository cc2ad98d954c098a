import Foundation
import Testing

/// A text that was recorded beside the tests, and read by somebody.
struct Snapshot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    private static let isRecording = ProcessInfo.processInfo.environment["SNAPSHOT"] == "record"

    let path: String

    init(subject: String, name: String) {
        path = "\(subject)/\(name).html"
    }

    /// The paths of all recorded snapshots.
    static var recorded: [String] {
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".html") }
    }

    /// Compares the text with the recorded one. With `SNAPSHOT=record`, records it instead.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Self.folder.appending(path: path)
        if Self.isRecording { return try record(text, at: file) }
        guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "There is no snapshot \(path). Record it with SNAPSHOT=record.",
                sourceLocation: sourceLocation
            )
            return
        }
        guard recorded != text else { return }
        Attachment.record(text, named: path.replacing("/", with: "-"), sourceLocation: sourceLocation)
        Issue.record("\(path) has changed: \(Self.firstDifference(recorded, text))", sourceLocation: sourceLocation)
    }

    private func record(_ text: String, at file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    /// The first line that differs, as it was and as it is.
    private static func firstDifference(_ before: String, _ after: String) -> String {
        let before = before.split(separator: "\n", omittingEmptySubsequences: false)
        let after = after.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        guard let line else { return "\(before.count) lines before, \(after.count) now" }
        return "line \(line + 1) was\n\(before[line])\nand is\n\(after[line])"
    }
}
