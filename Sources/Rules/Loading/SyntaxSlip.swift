/// A mistake that makes a text invalid YAML: its place, and how to correct it. It is searched for near the place where
/// the parser failed.
struct SyntaxSlip {
    /// The line, starting at 1.
    let line: Int
    let problem: String
    let suggestion: String

    /// Finds the mistake on the lines where the parser failed, or on the line with a bracket that is never closed.
    /// Returns `nil` if none is found.
    init?(in text: String, near lines: [Int], bracketsOpenedAt opened: Int?) {
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        let near = lines.reduce(into: [Int]()) { if !$0.contains($1), all.indices.contains($1 - 1) { $0.append($1) } }
        for search in Self.searches {
            for line in near {
                guard let found = search(LineMarks(all[line - 1])) else { continue }
                self.line = line
                (problem, suggestion) = found
                return
            }
        }
        guard let opened, all.indices.contains(opened - 1), let open = LineMarks(all[opened - 1]).openBracket else {
            return nil
        }
        self.line = opened
        (problem, suggestion) = ("的 \(open) 没有配对", "请补上与它配对的括号。")
    }

    private typealias Search = @Sendable (LineMarks) -> (String, String)?

    /// The most certain search first.
    private static let searches: [Search] = [
        { $0.isIndentedByTab ? ("的缩进用了 Tab 键", "请改为空格。") : nil },
        { $0.hasWideColon ? ("用了全角冒号“：”", WideMarks.colonCure) : nil },
        { $0.openQuote.map { ("的引号 \($0) 没有配对", "请在文字末尾补上 \($0)。") } },
        { $0.hasWideComma ? ("在括号内用了全角逗号“，”", "请改为半角“,”；文字中本来有的，请给文字加引号。") : nil },
        { $0.surplusBracket.map { ("多了一个 \($0)", "请删去，或补上与它配对的括号。") } },
        { $0.reservedStart.map { ("有文字以 \($0) 开头", "请给这段文字加引号。") } },
    ]
}
