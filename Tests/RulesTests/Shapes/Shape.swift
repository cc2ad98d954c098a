import Rules
import Testing

/// A short correct policy. Tests replace its sections, and add cases in the words of the guide.
enum Shape {
    static let sections = """
        policy: shape-2020
        title: 形状
        jurisdiction: shape
        verified: false
        sources: [{id: law, title: 《办法》, document: 文〔2020〕1号, short: 办法, verified: false}]
        applies: {from: 2020}
        clock: {minutes-per-hour: 45, hours-per-day: 8, article: 第一条}
        rounding: {quantum: 0.01, direction: down}
        credit-year: {of: completed, carry-over: none, article: 第二条}
        subjects: [{id: public, name: 公需, required: 10, article: 第三条}, {id: professional, name: 专业, required: 20,
           article: 第三条}]
        total: {required: 30, article: 第三条}
        activities: [{id: study, name: 学习, \(rest), facts: [{key: hours, kind: hours, label: 学时数}],
           formula: {kind: stated, of: hours}}]
        """

    /// The keys that every activity needs but that no test depends on.
    static let rest =
        "group: 培训, article: 第五条, subject: {per-record-or: professional}, registered-by: [person], evidence: [证明]"

    private static let jurisdiction = """
        jurisdiction: shape
        name: 形状省
        series: [{id: general, name: 其他}, {id: nursing, name: 护理}]
        """

    /// The sections, with some replaced or added.
    static func text(_ changes: String) -> String {
        let changes = split(changes)
        let kept = split(sections).filter { section in !changes.contains { $0.key == section.key } }
        return (kept + changes).map(\.text).joined(separator: "\n") + "\n"
    }

    /// A section `activities` with one activity: its facts, its formula and other keys.
    static func item(_ what: String) -> String {
        "activities: [{id: item, name: 事项, \(rest), \(what)}]\n"
    }

    static func files(_ changes: String, cases: String = "") -> [String: String] {
        var files = ["shape/jurisdiction.yaml": jurisdiction, "shape/shape-2020/policy.yaml": text(changes)]
        if !cases.isEmpty { files["shape/shape-2020/cases/all.yaml"] = "cases:\n" + cases }
        return files
    }

    /// The failures of the cases, or the problems of an incorrect policy.
    static func differences(_ changes: String, cases: String) throws -> [String] {
        try withPolicies(files(changes, cases: cases)) { folder in
            do {
                let run = PolicyCases.run(directory: folder, library: try PolicyLibrary.load(directory: folder))
                return run.failures.map(\.description) + (run.count == 0 ? ["no case"] : [])
            } catch let failure as PolicyLoadFailure {
                return failure.diagnostics.map(\.description)
            }
        }
    }

    static func evaluations(_ changes: String, cases: String) throws -> [Evaluation] {
        try withPolicies(files(changes, cases: cases)) { folder in
            let run = PolicyCases.run(directory: folder, library: try PolicyLibrary.load(directory: folder))
            return run.cases.map { $0.evaluation() }
        }
    }

    /// The problems that the checker reports, without the name of the file.
    static func problems(_ changes: String) throws -> [String] {
        try withPolicies(files(changes)) { folder in
            do {
                _ = try PolicyLibrary.load(directory: folder)
                return []
            } catch let failure as PolicyLoadFailure {
                return failure.diagnostics.map { "\($0.message)\($0.suggestion ?? "")" }
            }
        }
    }

    static func policy(_ changes: String, year: Int = 2024) throws -> Policy {
        try withPolicies(files(changes)) {
            try PolicyLibrary.load(directory: $0).policy(jurisdiction: "shape", series: "general", year: year)
        }
    }

    /// A section begins at a line without indentation.
    private static func split(_ text: String) -> [(key: Substring, text: String)] {
        var sections: [(key: Substring, text: String)] = []
        for line in text.split(separator: "\n") {
            if let first = line.first, first != " ", first != "-" {
                sections.append((line.prefix { $0 != ":" }, String(line)))
            } else if !sections.isEmpty {
                sections[sections.count - 1].text += "\n" + line
            }
        }
        return sections
    }
}

/// Expects an empty list, and shows its elements otherwise.
func expectNone(_ found: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(found == [], sourceLocation: sourceLocation)
}
