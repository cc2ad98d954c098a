internal import ArgumentParser
internal import Rules

/// `xueshi policy show`: prints a policy as a document, with examples computed on the spot.
struct PolicyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "把政策印成可读的文件：逐条列出依据、数字、未写明之处的处理，例子当场算出。",
        discussion: "文件夹里有几个政策时，用 --policy 指明一个。不写 --year 时取最新的规定。"
    )

    @Argument(help: "政策文件夹。")
    var directory: String

    @Option(help: "年度，例如 2021；不写取最新的规定。")
    var year: Int?

    @Option(help: "政策的编号，例如 jiangxi-2023。")
    var policy: String?

    func run() async throws {
        let directory = PolicyDirectory(directory)
        let library = try directory.library()
        let editions = try editions(of: directory.policies(in: library))
        let edition = year.map { year in editions.first { $0.holds(in: year) } } ?? editions.last
        guard let edition else {
            let known = editions.map(\.span).joined(separator: "、")
            throw refusal("\(year ?? 0) 年度不适用本政策；可用的年度：\(known)。")
        }
        let cases = PolicyCases.run(directory: directory.root, library: library).cases
        say(PolicyDocument(edition, cases: cases, in: library).text)
    }

    /// Prints a message without the usage, because the command itself was written correctly.
    private func refusal(_ message: String) -> ExitCode {
        tell(message)
        return ExitCode(64)
    }

    /// The editions of the chosen policy, the oldest first.
    private func editions(of policies: [Policy]) throws -> [Policy] {
        let ids = policies.map(\.id).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let list = ids.joined(separator: "、")
        if let policy {
            guard ids.contains(policy) else {
                throw refusal("文件夹中没有编号为“\(policy)”的政策；有：\(list)。")
            }
            return policies.filter { $0.id == policy }
        }
        guard let only = ids.first else { throw refusal("文件夹中没有政策文件。") }
        guard ids.count == 1 else { throw refusal("文件夹中有 \(ids.count) 个政策，请用 --policy 指明一个：\(list)。") }
        return policies.filter { $0.id == only }
    }
}
