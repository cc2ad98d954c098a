internal import Yams

/// A value that changes over the years: `[{to: 2021, value: 24}, {from: 2022, value: 30}]`.
struct DatedValue {
    struct Entry {
        let from: Int?
        let to: Int?
        let map: Node.Mapping
        let line: Int
    }

    let entries: [Entry]

    /// Returns `nil` if the node is not such a list.
    init?(_ node: Node) {
        guard let sequence = node.sequence, !sequence.isEmpty else { return nil }
        var entries: [Entry] = []
        for item in sequence {
            guard let map = item.mapping, map["value"] != nil, map["from"] != nil || map["to"] != nil else {
                return nil
            }
            entries.append(
                Entry(from: map["from"]?.year, to: map["to"]?.year, map: map, line: item.mark?.line ?? 0)
            )
        }
        self.entries = entries
    }

    /// The entry that holds in a year.
    func entry(in year: Int) -> Entry? {
        entries.first { $0.from ?? .min <= year && year <= $0.to ?? .max }
    }

    /// Reports entries that overlap, and years between the first and the last that have no entry.
    func check(years: ClosedRange<Int>, file: YAMLFile) {
        for entry in entries { checkSpan(entry, file) }
        // A wrong span would be reported again as an overlap or a gap.
        guard entries.allSatisfy(\.isSound) else { return }
        for (place, entry) in entries.enumerated() {
            if let other = entries[..<place].first(where: entry.overlaps) {
                file.problem(
                    line: entry.line,
                    "本值适用的年度与第 \(other.line) 行的重叠。",
                    "请改正 from 或 to，使每个年度只有一个值。"
                )
            }
        }
        let starts = [years.lowerBound] + entries.compactMap { $0.to.map { $0 + 1 } }.filter(years.contains)
        for year in Set(starts).sorted() where entry(in: year) == nil {
            file.problem(line: entries[0].line, "\(year) 年度没有适用的值。", "请补上该年度的值，或改正 from、to。")
        }
    }

    private func checkSpan(_ entry: Entry, _ file: YAMLFile) {
        for key in ["from", "to"] {
            guard let node = entry.map[key], node.year == nil else { continue }
            file.problem(line: entry.line, "“\(key)”应是年度，例如 2022。")
        }
        if let from = entry.from, let to = entry.to, from > to {
            file.problem(line: entry.line, "截止年度 \(to) 早于起始年度 \(from)。")
        }
        let known: Set<String> = ["from", "to", "value", "article", "source", "verified", "choice"]
        for (key, _) in entry.map where !known.contains(key.scalar?.string ?? "") {
            file.problem(
                line: entry.line,
                "不认识的名称“\(key.scalar?.string ?? "")”。",
                "分年度的值只能写 from、to、value、article、source。"
            )
        }
    }
}

extension DatedValue.Entry {
    /// Whether both values are years and in order.
    fileprivate var isSound: Bool {
        let areYears = ["from", "to"].allSatisfy { map[$0] == nil || map[$0]?.year != nil }
        return areYears && from ?? .min <= to ?? .max
    }

    fileprivate func overlaps(_ other: DatedValue.Entry) -> Bool {
        from ?? .min <= other.to ?? .max && other.from ?? .min <= to ?? .max
    }
}

extension YAMLFile {
    /// The years within the range from which a value in the tree changes. Checks every dated value on the way.
    func changes(in node: Node, within years: ClosedRange<Int>) -> Set<Int> {
        var found: Set<Int> = []
        if let dated = DatedValue(node) {
            dated.check(years: years, file: self)
            for entry in dated.entries {
                if let from = entry.from { found.insert(from) }
                if let to = entry.to { found.insert(to + 1) }
            }
        }
        for child in node.children { found.formUnion(changes(in: child, within: years)) }
        return found.filter { years.contains($0) && $0 != years.lowerBound }
    }
}

extension Node {
    /// Whether the tree has a dated value that has no entry for the year.
    func hasGap(in year: Int) -> Bool {
        if let dated = DatedValue(self), dated.entry(in: year) == nil { return true }
        return children.contains { $0.hasGap(in: year) }
    }

    /// `nil` if the node is not a year.
    fileprivate var year: Int? {
        scalar.flatMap { Int($0.string) }.flatMap { (1900...9999).contains($0) ? $0 : nil }
    }

    fileprivate var children: [Node] {
        switch self {
        case .mapping(let mapping): mapping.map { $0.value }
        case .sequence(let sequence): Array(sequence)
        default: []
        }
    }
}
