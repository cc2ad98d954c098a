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
        guard let part = optional(key) else {
            value.problem("缺少“\(key)”。")
            return nil
        }
        return part
    }

    func text(_ key: String) -> String { required(key)?.text() ?? "" }
    func identifier(_ key: String) -> String { required(key)?.identifier() ?? "" }

    /// Takes all keys for known: of what could not be read nothing more is told.
    func passOver() { known.formUnion(parts.keys) }

    func has(_ key: String) -> Bool { parts[key] != nil }

    /// All keys with their parts, in the order of the file, for mappings whose keys are free.
    func all() -> [(key: String, value: YAMLValue)] {
        order.compactMap { entry in parts[entry.key].map { (entry.key, $0) } }
    }

    /// Tells of the keys that nobody asked for.
    func finish() {
        for (key, line) in order where !known.contains(key) {
            value.file.problem(
                line: line,
                "不认识的名称“\(key)”。",
                known.sorted().nearest(to: key).map { "是否应为“\($0)”？" }
            )
        }
    }
}

extension [String] {
    /// The one that is at most two slips of the pen away.
    func nearest(to text: String) -> String? {
        map { (word: $0, slips: $0.slips(to: text)) }.filter { $0.slips <= 2 }
            .min { $0.slips < $1.slips }?.word
    }
}

extension String {
    /// Letters to add, drop or change to get to the other (Levenshtein).
    func slips(to other: String) -> Int {
        let target = Array(other.unicodeScalars)
        var row = Array(0...target.count)
        for (index, scalar) in unicodeScalars.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in target.indices {
                let changed = diagonal + (target[column] == scalar ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[target.count]
    }
}
