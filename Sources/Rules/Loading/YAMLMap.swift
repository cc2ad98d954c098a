internal import Yams

/// A mapping of a YAML file, which tells of keys that are missing, and at its end of those nobody asked for.
final class YAMLMap {
    let value: YAMLValue
    private var parts: [String: YAMLValue] = [:]
    private var order: [(key: String, line: Int)] = []
    private var known: Set<String> = []

    init(_ mapping: Node.Mapping, of value: YAMLValue) {
        self.value = value
        for (key, part) in mapping {
            let name = key.scalar?.string ?? ""
            parts[name] = YAMLValue(node: part, file: value.file, what: name)
            order.append((name, key.mark?.line ?? value.line))
        }
        if let year = value.file.year { resolve(year) }
    }

    /// Puts the values of a year in the place of those written by dates; an article beside such a value takes the
    /// place of the mapping's own (of several the last one's, so that every reading gives the same).
    private func resolve(_ year: Int) {
        for (name, _) in order {
            guard let part = parts[name], let entry = DatedValue(part.node)?.entry(in: year),
                let node = entry.map["value"]
            else { continue }
            parts[name] = YAMLValue(node: node, file: value.file, what: name)
            for key in ["article", "source", "verified", "choice"] {
                guard let node = entry.map[key] else { continue }
                parts[key] = YAMLValue(node: node, file: value.file, what: key)
            }
        }
    }

    /// Nil, without a word, where the key is not there.
    func optional(_ key: String) -> YAMLValue? {
        known.insert(key)
        return parts[key]
    }

    func required(_ key: String) -> YAMLValue? {
        if let part = optional(key) { return part }
        // Told once, as what it is: a key whose colon is a Chinese one.
        if !order.contains(where: { $0.key.hasPrefix("\(key)：") }) { value.problem("缺少“\(key)”。") }
        return nil
    }

    func text(_ key: String) -> String { required(key)?.text() ?? "" }
    /// As written, where it is told to be no identifier: what refers to it is no second mistake.
    func identifier(_ key: String) -> String {
        guard let part = required(key) else { return "" }
        return part.identifier() ?? part.plainText ?? ""
    }

    /// Takes all keys for known: of what could not be read nothing more is told.
    func passOver() { known.formUnion(parts.keys) }

    func has(_ key: String) -> Bool { parts[key] != nil }
    var isEmpty: Bool { parts.isEmpty }

    /// All keys with their parts, in the order of the file, for mappings whose keys are free.
    func all() -> [(key: String, value: YAMLValue)] {
        order.compactMap { entry in parts[entry.key].map { (entry.key, $0) } }
    }

    /// Tells that two keys exclude each other, and takes them for known. Whether both are there.
    @discardableResult
    func exclude(_ one: String, _ other: String) -> Bool {
        guard let first = parts[one], parts[other] != nil else { return false }
        first.problem("\(one) 与 \(other) 只能写一个。", "请删去其中一个。")
        known.formUnion([one, other])
        return true
    }

    /// Tells of the keys that nobody asked for.
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
