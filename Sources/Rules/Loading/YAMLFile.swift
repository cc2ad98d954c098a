internal import Foundation
internal import Yams

/// A YAML file, read into a tree whose parts know their lines.
struct YAMLFile {
    let name: String
    let problems: DiagnosticList
    /// The credit year for which dated values are read; `nil` to read none.
    var year: Int?

    /// Returns the tree of the text; reports a problem and returns `nil` if the text is not valid YAML.
    func root(of text: String) -> YAMLValue? {
        guard text.utf8.count <= Self.longest else {
            problem(line: 0, "文件过大。", "政策文件不超过 1 MB，请拆分或删减。")
            return nil
        }
        if let line = AliasSearch.line(of: text) {
            problem(line: line, "不支持 YAML 的锚点（&）和引用（*）。", "请把内容写全；文字以 & 或 * 开头的，请加引号。")
            return nil
        }
        guard !AliasSearch.mightExplode(text) else {
            problem(line: 0, "文件中的 & 和 * 过多，无法确定是否是锚点和引用。", "请把内容写全，去掉这些符号。")
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                problem(line: 0, "文件是空的。")
                return nil
            }
            guard node.fits(depth: Self.deepest) else {
                problem(line: 0, "文件嵌套过深。", "请减少层次。")
                return nil
            }
            if let line = node.lineWithNUL {
                problem(line: line, "文字里有不能使用的字符（U+0000）。", "请删去这个字符。")
                return nil
            }
            return YAMLValue(node: node, file: self, name: "文件")
        } catch let error as YamlError {
            report(error, in: text)
        } catch {
            problem(line: 0, "不是有效的 YAML 文件。")
        }
        return nil
    }

    /// The same file, with dated values read for a year.
    func asOf(_ year: Int) -> YAMLFile {
        var file = self
        file.year = year
        return file
    }

    /// Deeper files are refused before any other code walks the tree.
    private static let deepest = 40
    private static let longest = 1 << 20

    func problem(line: Int, _ message: String, _ suggestion: String? = nil) {
        problems.add(PolicyDiagnostic(file: name, line: line, message: message, suggestion: suggestion))
    }

    private func report(_ error: YamlError, in text: String) {
        switch error {
        case .scanner(let context, let reason, let mark, _), .parser(let context, let reason, let mark, _),
            .composer(let context, let reason, let mark, _):
            let lines = [mark.line, mark.line - 1] + [context?.mark.line].compactMap(\.self)
            let opened = context.flatMap { $0.text.contains("flow") ? $0.mark.line : nil }
            guard let slip = SyntaxSlip(in: text, near: lines, bracketsOpenedAt: opened) else {
                problem(line: mark.line, "YAML 写法有误。", "请检查本行与上一行的缩进、冒号、引号和括号（\(reason)）。")
                return
            }
            problem(line: slip.line, "第 \(slip.line) 行\(slip.problem)。", "\(slip.suggestion)（\(reason)）")
        case .duplicatedKeysInMapping(let keys, let context):
            problem(line: context.mark.line, "同一处重复写了 \(keys.joined(separator: "、"))。", "请只保留一个。")
        default:
            problem(line: 0, "不是有效的 YAML 文件。", "请检查文件编码是否为 UTF-8。")
        }
    }
}

extension Node {
    /// Whether the tree is at most this deep.
    fileprivate func fits(depth: Int) -> Bool {
        guard depth > 0 else { return false }
        switch self {
        case .mapping(let mapping): return mapping.allSatisfy { $0.value.fits(depth: depth - 1) }
        case .sequence(let sequence): return sequence.allSatisfy { $0.fits(depth: depth - 1) }
        default: return true
        }
    }

    /// The line of the first text with the character NUL, which databases refuse.
    fileprivate var lineWithNUL: Int? {
        switch self {
        case .scalar(let scalar): scalar.string.utf8.contains(0) ? mark?.line ?? 0 : nil
        case .mapping(let mapping):
            mapping.lazy.compactMap { $0.key.lineWithNUL ?? $0.value.lineWithNUL }.first
        case .sequence(let sequence): sequence.lazy.compactMap(\.lineWithNUL).first
        default: nil
        }
    }
}
