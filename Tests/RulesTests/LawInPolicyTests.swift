import Foundation
import Rules
import Testing

/// The law of each province is in `policies/`, never in Swift or in a template: the same program serves all provinces.
@Suite struct LawInPolicyTests {
    /// The places in the sources where a word of a policy is allowed, and why.
    private static let allowed: [(file: String, words: Set<String>?, why: String)] = [
        ("Demo/", nil, "an example, which is Jiangxi's"),
        ("/Demo", nil, "an example, which is Jiangxi's"),
        ("xueshi/Settings/Settings.swift", ["jiangxi"], "the jurisdiction where the setting is left out"),
        ("Credentials/Passwords/GuessablePieces.swift", nil, "names of provinces, as parts of passwords"),
        (
            "Rules/Records/CaseInput.swift", ["general"],
            "the contract of evaluate: the series of a case that names none"
        ),
        ("Rules/Reading/PersonTestWords.swift", ["national"], "a level of employers"),
        ("Spreadsheet/Values/NumberFormat.swift", ["general"], "a number format of workbooks"),
        ("Rules/Loading/YAMLValue+Names.swift", ["公需"], "an example in a message of the checker"),
        ("", ["training"], "a training that a provider registers"),
    ]

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources").standardizedFileURL

    /// A line of the sources without comments.
    private struct Line {
        let file: String
        let number: Int
        let text: String

        var place: String { "\(file):\(number)" }
    }

    private static func lines(of kinds: Set<String>) throws -> [Line] {
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { kinds.contains($0.pathExtension) }.flatMap { file in
            let name = String(file.standardizedFileURL.path.dropFirst(sources.path.count + 1))
            let text = try String(contentsOf: file, encoding: .utf8)
            return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { place, line in
                Line(file: name, number: place + 1, text: withoutComment(line))
            }
        }
    }

    private static func withoutComment(_ line: Substring) -> String {
        if line.drop(while: \.isWhitespace).hasPrefix("//") { return "" }
        return line.range(of: " // ").map { String(line[..<$0.lowerBound]) } ?? String(line)
    }

    private static func isAllowed(_ word: String, in line: Line) -> Bool {
        allowed.contains { place in
            (place.file.isEmpty || line.file.contains(place.file)) && place.words?.contains(word) ?? true
        }
    }

    /// The ids that only a policy or a jurisdiction defines. Forms, issuers and conditions are looked up by their
    /// places.
    private static func ids() throws -> Set<String> {
        let library = try Jiangxi.library()
        let ofPolicies = library.policies.flatMap { policy in
            [policy.id] + policy.subjects.map(\.id) + policy.activities.map(\.id)
        }
        let ofJurisdictions = library.jurisdictions.flatMap { [$0.id] + $0.series.map(\.id) }
        return Set(ofPolicies + ofJurisdictions)
    }

    @Test func `no article of a law appears in Swift, templates or scripts`() throws {
        let lines = try Self.lines(of: ["swift", "js", "css"])
        #expect(lines.count > 10_000, "the sources were not found")
        let found = lines.filter { line in
            // 申报第一条学时 means a person's first record.
            line.text.replacing("第一条学时", with: "").contains(/第[〇零一二三四五六七八九十百0-9]+条/)
        }
        #expect(found.isEmpty, "\(found.map { "\($0.place) \($0.text)" })")
    }

    @Test func `no document of a shipped policy appears in Swift, templates or scripts`() throws {
        let names = try Jiangxi.library().policies.flatMap(\.sources).flatMap { [$0.title, $0.document] }
        let found = try Self.lines(of: ["swift", "js"]).filter { line in
            Set(names).contains { line.text.contains($0) }
        }
        #expect(found.isEmpty, "\(found.map { "\($0.place) \($0.text)" })")
    }

    @Test func `no id of a shipped policy appears as a string in Swift`() throws {
        let ids = try Self.ids()
        #expect(ids.isSuperset(of: ["public", "professional", "general", "authority-import", "jiangxi-2023"]))
        let found = try Self.lines(of: ["swift"]).flatMap { line in
            line.text.matches(of: /"([a-z0-9-]+)"/).map { (String($0.1), line) }
        }.filter { word, line in ids.contains(word) && !Self.isAllowed(word, in: line) }
        #expect(found.isEmpty, "\(found.map { "\($1.place) “\($0)”" })")
    }

    @Test func `no name of a subject appears in Swift, templates or scripts`() throws {
        let words = ["公需", "专业科目", "选修科目"]
        let found = try Self.lines(of: ["swift", "js"]).filter { line in
            words.contains { line.text.contains($0) && !Self.isAllowed($0, in: line) }
        }
        #expect(found.isEmpty, "\(found.map { "\($0.place) \($0.text)" })")
    }
}
