import Foundation

/// How names of people are written and compared.
public enum PersonName {
    /// NFKC, without invisible characters; white space collapsed, and dropped between Chinese characters (王　芳);
    /// every kind of middle dot, and a full stop between Chinese characters, written as `·`.
    public static func normalise(_ raw: String) -> String {
        let bounded = String(String.UnicodeScalarView(raw.unicodeScalars.prefix(longest)))
        let folded = bounded.precomposedStringWithCompatibilityMapping.unicodeScalars
        var scalars: [Unicode.Scalar] = []
        for scalar in folded where !scalar.properties.isDefaultIgnorableCodePoint {
            scalars.append(middleDots.contains(scalar) ? "·" : scalar.properties.isWhitespace ? " " : scalar)
        }
        let parts = scalars.split(separator: " ")
        return joined(parts.map(withDots))
    }

    /// For pages that anyone can see: `王**`, `J***`. At most three stars, so that a long name is not told by them.
    public static func masked(_ name: String) -> String {
        let name = normalise(name)
        guard let first = name.first, name.count > 1 else { return name.isEmpty ? "" : "*" }
        let isChinese = first.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        return String(first) + String(repeating: "*", count: isChinese ? min(name.count - 1, 3) : 3)
    }

    private static let longest = 200
    private static let middleDots: Set<Unicode.Scalar> = ["·", "•", "‧", "∙", "⋅", "・", "\u{16EB}", "\u{A78F}"]
    private static let fullStops: Set<Unicode.Scalar> = [".", "。"]

    /// One word with the full stops between Chinese characters as middle dots.
    private static func withDots(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        var word = Array(word)
        for place in word.indices.dropFirst().dropLast()
        where fullStops.contains(word[place]) && word[place - 1].properties.isIdeographic
            && word[place + 1].properties.isIdeographic
        {
            word[place] = "·"
        }
        return word
    }

    private static func joined(_ words: [[Unicode.Scalar]]) -> String {
        var name = String.UnicodeScalarView()
        for word in words {
            if let last = name.last, let first = word.first, needsSpace(last, first) { name.append(" ") }
            name.append(contentsOf: word)
        }
        return String(name)
    }

    private static func needsSpace(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left != "·" && right != "·" && !(left.properties.isIdeographic && right.properties.isIdeographic)
    }
}
