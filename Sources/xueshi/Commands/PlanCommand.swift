internal import ArgumentParser
internal import CaseLines
internal import Rules

/// `xueshi plan`: reads cases, and writes what each still lacks and how to get it.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "还差什么、怎么补：逐行读入 JSON 案例，列出缺少的学时和还能计入的学时类型。",
        discussion: "案例的写法与 evaluate 相同。有案例无法计算时，其余照常列出，最后以 65 退出。"
    )

    @OptionGroup var cases: CaseFlags

    @Flag(help: "逐行输出 JSON，供程序读取。")
    var json = false

    @OptionGroup var language: LanguageOption

    func run() async throws {
        try await cases.answer(json ? .plan : .planText(language.chosen))
    }
}
