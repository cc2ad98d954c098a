/// What makes a text no YAML, looked for where the parser stumbled: it says where it is, and how to mend it.
struct SyntaxSlip {
    /// From 1 on.
    let line: Int
    let what: String
    let cure: String

    /// The slip on the lines where the parser stumbled, or on the one where it began a bracket that it could not end;
    /// nil where none is found.
    init?(in text: String, near lines: [Int], bracketsOpenedAt opened: Int?) {
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        let near = lines.reduce(into: [Int]()) { if !$0.contains($1), all.indices.contains($1 - 1) { $0.append($1) } }
        for search in Self.searches {
            for line in near {
                guard let found = search(LineMarks(all[line - 1])) else { continue }
                self.line = line
                (what, cure) = found
                return
            }
        }
        guard let opened, all.indices.contains(opened - 1), let open = LineMarks(all[opened - 1]).openBracket else {
            return nil
        }
        self.line = opened
        (what, cure) = ("的 \(open) 没有配对", "请补上与它配对的括号。")
    }

    private typealias Search = @Sendable (LineMarks) -> (String, String)?

    /// The surest first.
    private static let searches: [Search] = [
        { $0.isIndentedByTab ? ("的缩进用了 Tab 键", "请改为空格。") : nil },
        { $0.hasWideColon ? ("用了全角冒号“：”", WideMarks.colonCure) : nil },
        { $0.openQuote.map { ("的引号 \($0) 没有配对", "请在文字末尾补上 \($0)。") } },
        { $0.hasWideComma ? ("在括号内用了全角逗号“，”", "请改为半角“,”；文字中本来有的，请给文字加引号。") : nil },
        { $0.surplusBracket.map { ("多了一个 \($0)", "请删去，或补上与它配对的括号。") } },
        { $0.reservedStart.map { ("有文字以 \($0) 开头", "请给这段文字加引号。") } },
    ]
}
