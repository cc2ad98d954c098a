import Foundation

/// The form of a password in which guesses are compared: one width, one case, and letters for the signs that replace
/// them.
enum FoldedPassword {
    /// The text in small letters of one width.
    static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased()
    }

    /// Replaces signs by letters: `p@ssw0rd1` and `pa55wordl` become equal. 1 may stand for i or l, so i, l, 1 and !
    /// become one letter.
    static func plain(_ folded: String) -> String {
        String(folded.map { substitutes[$0] ?? $0 })
    }

    /// The text without the digits and marks at both ends.
    static func trimmed(_ folded: String) -> String {
        let rest = folded.drop { !$0.isLetter }
        return String(rest.prefix(upTo: (rest.lastIndex { $0.isLetter }).map(rest.index(after:)) ?? rest.startIndex))
    }

    private static let substitutes: [Character: Character] = [
        "0": "o", "1": "i", "l": "i", "!": "i", "|": "i", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t",
        "+": "t", "8": "b", "9": "g",
    ]
}
