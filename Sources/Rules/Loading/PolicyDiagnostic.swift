/// One problem of a policy file: where it is, what is wrong, and how to mend it. The words are Chinese.
public struct PolicyDiagnostic: Hashable, Sendable {
    /// Relative to the folder of policies.
    public let file: String
    /// From 1 on; 0 where the file as a whole is meant.
    public let line: Int
    public let message: String
    public let suggestion: String?

    public init(file: String, line: Int, message: String, suggestion: String? = nil) {
        self.file = file
        self.line = line
        self.message = message
        self.suggestion = suggestion
    }
}

extension PolicyDiagnostic: CustomStringConvertible {
    public var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        return "\(place)：\(message)" + (suggestion ?? "")
    }
}

/// Why the policies could not be loaded: every problem found, in the order of files and lines.
public struct PolicyLoadFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let diagnostics: [PolicyDiagnostic]

    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}

/// Where readers put down the problems they meet, so that all are told at once.
final class DiagnosticList {
    private var known: Set<PolicyDiagnostic> = []
    /// By file.
    private var found: [String: [PolicyDiagnostic]] = [:]
    private var untold: [String: Int] = [:]

    /// More of one file are only counted.
    private static let mostOfAFile = 100
    private static let longest = 300

    var isEmpty: Bool { found.isEmpty }

    func has(file: String) -> Bool { found[file] != nil }

    /// A problem that was told before is not told again: a file is read once for each span of years.
    func add(_ diagnostic: PolicyDiagnostic) {
        let short = diagnostic.cut(to: Self.longest)
        guard known.insert(short).inserted else { return }
        if found[short.file, default: []].count < Self.mostOfAFile {
            found[short.file, default: []].append(short)
        } else {
            untold[short.file, default: 0] += 1
        }
    }

    /// Ordered by place; at the end of a file with too many, how many more there are.
    var sorted: [PolicyDiagnostic] {
        found.keys.sorted().flatMap { file in
            (found[file] ?? []).sorted { $0.line < $1.line }
                + (untold[file].map { [PolicyDiagnostic(file: file, line: 0, message: "还有 \($0) 处问题，请先改正以上各处。")] } ?? [])
        }
    }
}

extension PolicyDiagnostic {
    /// What somebody wrote may be as long as they like; what is told of it is not.
    fileprivate func cut(to length: Int) -> PolicyDiagnostic {
        guard message.utf8.count > length else { return self }
        let short = message.prefix(length)
        return PolicyDiagnostic(file: file, line: line, message: short + "…", suggestion: suggestion)
    }
}
