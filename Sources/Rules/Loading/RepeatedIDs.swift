internal import Yams

/// Finds list entries that repeat the id of an earlier entry. Cases and pages could not tell them apart.
struct RepeatedIDs {
    /// The Chinese word for an entry in messages.
    let kind: String
    private var known: Set<String> = []

    init(of kind: String) {
        self.kind = kind
    }

    /// Reports repeated ids in the list and in the lists inside `all` and `any`.
    mutating func check(_ list: YAMLValue?) {
        guard let list else { return }
        check(list.node, of: list.file)
    }

    private mutating func check(_ list: Node, of file: YAMLFile) {
        for entry in list.sequence ?? [] {
            guard let map = entry.mapping, let id = map["id"]?.scalar?.string else { continue }
            if !known.insert(id).inserted {
                file.problem(line: entry.mark?.line ?? 0, "\(kind) \(id) 重复。", "请换一个编号。")
            }
            for key in ["all", "any"] {
                if let inner = map[key] { check(inner, of: file) }
            }
        }
    }
}
