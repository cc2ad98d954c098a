internal import ArgumentParser
internal import Rules

/// `xueshi policy`: commands for people who write the law as data.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "政策文件：检查、测试、阅读、比较。",
        discussion: "DIR 可以是全部政策的文件夹、一个地区的文件夹，或一个政策的文件夹。写法见 docs/guides/writing-a-policy.md。",
        subcommands: [PolicyCheck.self, PolicyTest.self, PolicyShow.self, PolicyDiff.self]
    )
}

extension PolicyDirectory {
    /// The policies of the folder, checked.
    /// - Throws: `ExitCode` 65 after printing that there is no such folder, or what is wrong, with file and line.
    func library() throws -> PolicyLibrary {
        if let absence {
            tell(absence)
            throw ExitCode(65)
        }
        do {
            return try PolicyLibrary.load(directory: root)
        } catch {
            let own = error.diagnostics.filter { holds(file: $0.file) }
            for problem in own.isEmpty ? error.diagnostics : own { say(problem.description) }
            tell(own.isEmpty ? "同一文件夹中的其他政策文件有问题，请先改正。" : "共 \(own.count) 处问题。")
            throw ExitCode(65)
        }
    }

    /// The policies in this folder, one for each span of years.
    func policies(in library: PolicyLibrary) -> [Policy] {
        library.policies.filter { holds(file: "\($0.jurisdiction)/\($0.id)/policy.yaml") }
    }
}

extension Policy {
    /// The credit years of the policy: `2010–2021`, `2024`, `2022 起`.
    var span: String { Self.span(from: firstYear, to: lastYear) }

    static func span(from first: Int, to last: Int?) -> String {
        guard let last else { return "\(first) 起" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    /// The years that both policies cover.
    func span(with other: Policy) -> String {
        let last = min(lastYear ?? .max, other.lastYear ?? .max)
        return Self.span(from: max(firstYear, other.firstYear), to: last == .max ? nil : last)
    }
}
