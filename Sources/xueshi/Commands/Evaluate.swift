internal import ArgumentParser
internal import CaseLines
internal import Rules

/// `xueshi evaluate`: reads cases and writes results, one JSON object per line.
struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "按政策计算学时：逐行读入 JSON 案例，逐行输出结果。",
        discussion: "不写文件名时从标准输入读取。有案例无法计算时，其余照常计算，最后以 65 退出。"
    )

    @OptionGroup var cases: CaseFlags

    @Flag(help: "不输出 JSON，改为逐案列出计算过程：依据哪一条、怎样相加、还差什么。")
    var explain = false

    @OptionGroup var language: LanguageOption

    func run() async throws {
        try await cases.answer(explain ? .explanation(language.chosen) : .result)
    }
}
