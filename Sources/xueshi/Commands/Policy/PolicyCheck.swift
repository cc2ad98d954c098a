internal import ArgumentParser
internal import Rules

/// `xueshi policy check`: prints all mistakes at once, with file, line and correction.
struct PolicyCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查政策文件：一次列出全部问题（连同案例的写法），每条都有文件、行号和改法。",
        discussion: "没有问题以 0 退出，有问题以 65 退出。"
    )

    @Argument(help: "政策文件夹。")
    var directory: String

    func run() throws {
        let directory = PolicyDirectory(directory)
        let library = try directory.library()
        let policies = directory.policies(in: library)
        for policy in policies {
            let doubt = policy.isVerified ? "" : "，尚未核对原文"
            say("\(policy.id)（\(policy.span)）：\(policy.title)，\(policy.activities.count) 种学习形式\(doubt)。没有问题。")
        }
        if policies.isEmpty { tell("文件夹中没有政策文件。") }
        let unread = PolicyCases.run(directory: directory.root, library: library).unread
            .filter { directory.holds(file: $0.file) }
        for problem in unread { say(problem.description) }
        guard unread.isEmpty else {
            tell("案例共 \(unread.count) 处写法有误。")
            throw ExitCode(65)
        }
    }
}
