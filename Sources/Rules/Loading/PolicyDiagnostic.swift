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
    private(set) var all: [PolicyDiagnostic] = []
    private var known: Set<PolicyDiagnostic> = []

    /// A problem that was told before is not told again: a file is read once for each span of years.
    func add(_ diagnostic: PolicyDiagnostic) {
        if known.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    /// Ordered by place.
    var sorted: [PolicyDiagnostic] {
        all.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}
