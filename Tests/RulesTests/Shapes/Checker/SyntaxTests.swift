import Rules
import Testing

/// Invalid YAML is reported in Chinese, with its line and advice.
@Suite struct SyntaxTests {
    private func problems(_ line: String) throws -> [String] {
        // The file has a correct line before and after this one.
        try Shape.problems("makeup:\n  article: 六\n  \(line)\n  years-back: 3").map { problem in
            String(problem.prefix { $0 != "（" }).replacing(#/第 \d+ 行/#, with: "第 n 行")
        }
    }

    @Test(arguments: [
        ("reasons：[]", "第 n 行用了全角冒号“：”。请改为半角“:”并空一格。"),
        ("reasons: [{id: illness， name: 因病}]", "第 n 行在括号内用了全角逗号“，”。请改为半角“,”；文字中本来有的，请给文字加引号。"),
        ("\treasons: []", "第 n 行的缩进用了 Tab 键。请改为空格。"),
        ("reasons: \"因病", "第 n 行的引号 \" 没有配对。请在文字末尾补上 \"。"),
        ("reasons: [{id: illness, name: 因病}", "第 n 行的 [ 没有配对。请补上与它配对的括号。"),
        ("reasons: [{id: illness, name: 因病]", "第 n 行的 { 没有配对。请补上与它配对的括号。"),
        ("reasons: []]", "第 n 行多了一个 ]。请删去，或补上与它配对的括号。"),
        ("reasons: @illness", "第 n 行有文字以 @ 开头。请给这段文字加引号。"),
    ])
    func `the mistake is found`(line: String, message: String) throws {
        #expect(try problems(line) == [message])
    }

    @Test func `the character NUL is refused`() throws {
        #expect(try problems("reasons: [{id: illness, name: \"因\\0病\"}]") == ["文字里有不能使用的字符"])
    }

    @Test func `a mistake without specific advice is reported in Chinese too`() throws {
        #expect(try problems("reasons: []\n    - x: 1").first?.contains("请检查本行与上一行的缩进、冒号、引号和括号") == true)
    }

    @Test func `Chinese punctuation inside a text is accepted`() throws {
        expectNone(try Shape.problems("makeup: {article: 第六条：一，二, reasons: [{id: illness, name: \"病：重，轻\"}]}"))
    }

    @Test(arguments: [
        ("rounding: {quantum：1, direction: down}", "“quantum：1”用了全角冒号“：”。请改为半角“:”并空一格。"),
        ("caps: {filled-in-order-of: [completed， id]}", "请把全角逗号“，”改为半角“,”。"),
        ("rounding: {quantum: 1，direction: down}", "在括号内用了全角逗号“，”"),
        ("rounding: quantum：1", "请把全角冒号“：”改为半角“:”并空一格。"),
    ])
    func `Chinese punctuation that YAML reads as text is reported`(sections: String, part: String) throws {
        let problems = try Shape.problems(sections)
        #expect(problems.contains { $0.contains(part) }, "found: \(problems)")
    }

    @Test func `a key with a Chinese colon is not also reported as missing`() throws {
        #expect(try Shape.problems("rounding: {quantum：1, direction: down}").count == 1)
    }
}
