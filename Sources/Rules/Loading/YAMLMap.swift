internal import Yams

/// A mapping of a YAML file. It reports missing keys and, at the end, unknown keys.
final class YAMLMap {
    let value: YAMLValue
    private var parts: [String: YAMLValue] = [:]
    private var order: [(key: String, line: Int)] = []
    private var known: Set<String> = []

    init(_ mapping: Node.Mapping, of value: YAMLValue) {
        self.value = value
        for (key, part) in mapping {
            let name = key.scalar?.string ?? ""
            parts[name] = YAMLValue(node: part, file: value.file, name: name)
            order.append((name, key.mark?.line ?? value.line))
        }
        if let year = value.file.year { resolve(year) }
    }

    /// Replaces dated values by their values for the year. An article beside a dated value replaces the mapping's own.
    /// (Of several articles the last is used, so that every reading gives the same result.)
    private func resolve(_ year: Int) {
        for (name, _) in order {
            guard let part = parts[name], let entry = DatedValue(part.node)?.entry(in: year),
                let node = entry.map["value"]
            else { continue }
            parts[name] = YAMLValue(node: node, file: value.file, name: name)
            for key in ["article", "source", "verified", "choice"] {
                guard let node = entry.map[key] else { continue }
                parts[key] = YAMLValue(node: node, file: value.file, name: key)
            }
        }
    }

    /// The value of a key; `nil`, without a problem, if the key is missing.
    func optional(_ key: String) -> YAMLValue? {
        known.insert(key)
        return parts[key]
    }

    func required(_ key: String) -> YAMLValue? {
        if let part = optional(key) { return part }
        // A key that ends with a Chinese colon is reported by `finish()`.
        if !order.contains(where: { $0.key.hasPrefix("\(key)：") }) { value.problem("缺少“\(key)”。") }
        return nil
    }

    func text(_ key: String) -> String { required(key)?.text() ?? "" }
    /// An identifier, or the text as written if it is not valid, so that references to it are not reported as well.
    func identifier(_ key: String) -> String {
        guard let part = required(key) else { return "" }
        return part.identifier() ?? part.plainText ?? ""
    }

    /// Marks all keys as known, so that no more problems are reported for a mapping that could not be read.
    func passOver() { known.formUnion(parts.keys) }

    func has(_ key: String) -> Bool { parts[key] != nil }
    var isEmpty: Bool { parts.isEmpty }

    /// All keys and values in the order of the file, for mappings with free keys.
    func all() -> [(key: String, value: YAMLValue)] {
        order.compactMap { entry in parts[entry.key].map { (entry.key, $0) } }
    }

    /// Reports a problem if both keys are present, and marks them as known. Returns whether both are present.
    @discardableResult
    func exclude(_ one: String, _ other: String) -> Bool {
        guard let first = parts[one], parts[other] != nil else { return false }
        first.problem("\(one) 与 \(other) 只能写一个。", "请删去其中一个。")
        known.formUnion([one, other])
        return true
    }

    /// Reports all keys that no reader asked for.
    func finish() {
        for (key, line) in order where !known.contains(key) {
            if key.contains("：") {
                value.file.problem(line: line, "“\(key)”用了全角冒号“：”。", WideMarks.colonCure)
            } else {
                value.file.problem(line: line, "不认识的名称“\(key)”。", known.sorted().suggestion(for: key))
            }
        }
    }
}
