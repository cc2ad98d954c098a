internal import ArgumentParser
internal import Rules

/// `--language zh|en`
struct LanguageOption: ParsableArguments {
    enum Word: String, CaseIterable, ExpressibleByArgument {
        case zh, en
    }

    @Option(help: "输出的语言：zh（中文）或 en（英文）。")
    var language: Word = .zh

    var chosen: Language { language == .zh ? .chinese : .english }
}
