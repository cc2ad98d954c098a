import Foundation

/// A password as whoever guesses would think of it: width and case made one, signs that stand for letters read as these.
enum FoldedPassword {
    /// Small letters of one width.
    static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased()
    }

    /// `p@ssw0rd1` and `pa55wordl` become the same. What 1 stands for is not known: i, l, 1 and ! are made one.
    static func plain(_ folded: String) -> String {
        String(folded.map { substitutes[$0] ?? $0 })
    }

    /// Without the digits and marks at both ends.
    static func trimmed(_ folded: String) -> String {
        let rest = folded.drop { !$0.isLetter }
        return String(rest.prefix(upTo: (rest.lastIndex { $0.isLetter }).map(rest.index(after:)) ?? rest.startIndex))
    }

    private static let substitutes: [Character: Character] = [
        "0": "o", "1": "i", "l": "i", "!": "i", "|": "i", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t",
        "+": "t", "8": "b", "9": "g",
    ]
}
