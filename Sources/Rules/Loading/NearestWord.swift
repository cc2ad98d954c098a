/// What may have been meant by a word that is not known.
extension [String] {
    /// More of them would be no help.
    private static var mostListed: Int { 12 }

    /// The nearest word, or else what words there are; nil where there are none.
    func suggestion(for text: String) -> String? {
        if let word = nearest(to: text) { return "是否应为“\(word)”？" }
        return isEmpty ? nil : "可用的有：\(listed(atMost: Self.mostListed))。"
    }

    /// The one that is at most two slips of the pen away. Short words are near to almost anything, so less than half
    /// of a word may be slips.
    func nearest(to text: String) -> String? {
        filter { $0.count > 3 }.map { (word: $0, slips: $0.slips(to: text)) }
            .filter { $0.slips <= 2 && $0.slips * 2 < $0.word.count }
            .min { $0.slips < $1.slips }?.word
    }

    /// The first so many, and how many there are of all.
    func listed(atMost most: Int) -> String {
        prefix(most).joined(separator: "、") + (count > most ? " 等 \(count) 个" : "")
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
