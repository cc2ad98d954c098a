internal import Yams

/// Chinese punctuation where YAML requires its own. The mistake is common when typing Chinese.
enum WideMarks {
    static let colonCure = "请改为半角“:”并空一格。"
    static let commaCure = "请把全角逗号“，”改为半角“,”。"

    /// The advice for a scalar or for list items that cannot be read; `nil` if they have no such punctuation.
    static func suggestion(for node: Node) -> String? {
        let texts = node.scalar.map { [$0.string] } ?? node.sequence?.compactMap { $0.scalar?.string } ?? []
        if texts.contains(where: { $0.contains("，") }) { return commaCure }
        if texts.contains(where: { $0.contains("：") }) { return "请把全角冒号“：”改为半角“:”并空一格。" }
        return nil
    }
}
