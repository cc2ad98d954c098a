/// One problem in a policy file: its place, what is wrong, and how to correct it. The text is in Chinese.
public struct PolicyDiagnostic: Hashable, Sendable {
    /// The path of the file, relative to the policy folder.
    public let file: String
    /// The line, starting at 1; 0 if the problem concerns the whole file.
    public let line: Int
    /// What is wrong.
    public let message: String
    /// How to correct it; `nil` if that is obvious.
    public let suggestion: String?

    /// Creates a diagnostic.
    public init(file: String, line: Int, message: String, suggestion: String? = nil) {
        self.file = file
        self.line = line
        self.message = message
        self.suggestion = suggestion
    }
}

extension PolicyDiagnostic: CustomStringConvertible {
    /// The place, the message and the suggestion in one line.
    public var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        return "\(place)：\(message)" + (suggestion ?? "")
    }
}

/// The error thrown if policies cannot be loaded. It has every problem found.
public struct PolicyLoadFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems, ordered by file and line.
    public let diagnostics: [PolicyDiagnostic]

    /// All problems, one on each line.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}

/// Collects the problems that readers find, so that all are reported together.
final class DiagnosticList {
    private var known: Set<PolicyDiagnostic> = []
    /// By file.
    private var found: [String: [PolicyDiagnostic]] = [:]
    private var uncounted: [String: Int] = [:]

    /// Further problems of a file are only counted.
    private static let mostOfAFile = 100
    private static let longest = 300

    var isEmpty: Bool { found.isEmpty }

    func has(file: String) -> Bool { found[file] != nil }

    /// Adds a problem, unless it is already known: a file is read once for each span of years.
    func add(_ diagnostic: PolicyDiagnostic) {
        let short = diagnostic.cut(to: Self.longest)
        guard known.insert(short).inserted else { return }
        if found[short.file, default: []].count < Self.mostOfAFile {
            found[short.file, default: []].append(short)
        } else {
            uncounted[short.file, default: 0] += 1
        }
    }

    /// The problems ordered by file and line. A file with too many ends with the number of the others.
    var sorted: [PolicyDiagnostic] {
        found.keys.sorted().flatMap { file in
            (found[file] ?? []).sorted { $0.line < $1.line }
                + (uncounted[file].map { [PolicyDiagnostic(file: file, line: 0, message: "还有 \($0) 处问题，请先改正以上各处。")] }
                    ?? [])
        }
    }
}

extension PolicyDiagnostic {
    /// A quoted value may have any length; the message is cut.
    fileprivate func cut(to length: Int) -> PolicyDiagnostic {
        guard message.utf8.count > length else { return self }
        let short = message.prefix(length)
        return PolicyDiagnostic(file: file, line: line, message: short + "…", suggestion: suggestion)
    }
}
