internal import Yams

/// Looks for entries of lists that have the id of an earlier one: a case or a page could not tell them apart.
struct RepeatedIDs {
    /// What an entry is called in a message.
    let what: String
    private var known: Set<String> = []

    init(of what: String) {
        self.what = what
    }

    /// Tells of the list's entries, and of those inside them under `all` and `any`.
    mutating func look(in list: YAMLValue?) {
        guard let list else { return }
        look(in: list.node, of: list.file)
    }

    private mutating func look(in list: Node, of file: YAMLFile) {
        for entry in list.sequence ?? [] {
            guard let map = entry.mapping, let id = map["id"]?.scalar?.string else { continue }
            if !known.insert(id).inserted {
                file.problem(line: entry.mark?.line ?? 0, "\(what) \(id) 重复。", "请换一个编号。")
            }
            for key in ["all", "any"] {
                if let inner = map[key] { look(in: inner, of: file) }
            }
        }
    }
}
