/// Suggestions for an unknown word.
extension [String] {
    /// A longer list would not help.
    private static var mostListed: Int { 12 }

    /// A sentence that suggests the nearest word, or lists the words; `nil` if there are none.
    func suggestion(for text: String) -> String? {
        if let word = nearest(to: text) { return "是否应为“\(word)”？" }
        return isEmpty ? nil : "可用的有：\(listed(atMost: Self.mostListed))。"
    }

    /// The nearest word that differs by at most two letters. Short words resemble many others, so less than half of the
    /// letters may differ.
    func nearest(to text: String) -> String? {
        filter { $0.count > 3 }.map { (word: $0, slips: $0.slips(to: text)) }
            .filter { $0.slips <= 2 && $0.slips * 2 < $0.word.count }
            .min { $0.slips < $1.slips }?.word
    }

    /// The first words, and the number of all words if there are more.
    func listed(atMost most: Int) -> String {
        prefix(most).joined(separator: "、") + (count > most ? " 等 \(count) 个" : "")
    }
}

extension String {
    /// The number of letters to add, drop or change to get the other string (Levenshtein distance).
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
