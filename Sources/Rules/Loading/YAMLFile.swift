internal import Foundation
internal import Yams

/// A YAML file as a tree whose parts know their place.
struct YAMLFile {
    let name: String
    let problems: DiagnosticList

    /// The tree of the text; nil, with the problem told, where it is no YAML.
    func root(of text: String) -> YAMLValue? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                problem(line: 0, "文件是空的。")
                return nil
            }
            return YAMLValue(node: node, file: self, what: "文件")
        } catch let error as YamlError {
            report(error)
        } catch {
            problem(line: 0, "不是有效的 YAML 文件。")
        }
        return nil
    }

    func problem(line: Int, _ message: String, _ suggestion: String? = nil) {
        problems.add(PolicyDiagnostic(file: name, line: line, message: message, suggestion: suggestion))
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _),
            .composer(_, let what, let mark, _):
            problem(line: mark.line, "YAML 写法有误（\(what)）。", "请检查缩进、冒号和引号。")
        case .duplicatedKeysInMapping(let keys, let context):
            problem(line: context.mark.line, "同一处重复写了 \(keys.joined(separator: "、"))。", "请只保留一个。")
        default:
            problem(line: 0, "不是有效的 YAML 文件。", "请检查文件编码是否为 UTF-8。")
        }
    }
}
