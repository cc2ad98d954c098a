internal import ArgumentParser
internal import Rules

/// `xueshi policy test`: runs the cases in the folder of the policies.
struct PolicyTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "运行政策旁的案例，列出不符之处：应为多少，算得多少。",
        discussion: "全部相符以 0 退出，有不符的以 65 退出。"
    )

    @Argument(help: "政策文件夹。")
    var directory: String

    @Flag(name: .shortAndLong, help: "不符的案例一并列出计算过程。")
    var explain = false

    func run() throws {
        let directory = PolicyDirectory(directory)
        let library = try directory.library()
        let results = PolicyCases.run(directory: directory.root, library: library)
        let cases = results.cases.filter { directory.holds(file: $0.file) }
        let failures = results.failures.filter { directory.holds(file: $0.file) }
        for failure in failures { say(failure.description) }
        let failed = cases.filter { !$0.failures.isEmpty }
        if explain { sayWays(of: failed) }
        for policy in directory.policies(in: library) where results.untried.contains(policy.id) {
            tell("\(policy.id) 还没有案例，请在 cases 文件夹中写几个：每个上限的两侧各一个。")
        }
        let unread = results.unread.filter { directory.holds(file: $0.file) }.count
        let mistakes = unread == 0 ? "" : "，\(unread) 处写法有误"
        say("\(cases.count) 个案例，\(cases.count - failed.count) 个相符，\(failed.count) 个不符\(mistakes)。")
        if !failures.isEmpty { throw ExitCode(65) }
    }

    private func sayWays(of failed: [PolicyCase]) {
        for one in failed {
            say("")
            say("案例“\(one.name)”：")
            say(one.evaluation().explained(in: .chinese).lines)
        }
    }
}
