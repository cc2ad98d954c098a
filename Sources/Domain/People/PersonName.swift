import Foundation

/// Normalises and compares the names of people.
public enum PersonName {
    /// Returns the form in which a name is stored. It is NFKC without invisible characters. White space becomes one
    /// space, and disappears between Chinese characters (王　芳). Every kind of middle dot, and a full stop between
    /// Chinese characters, becomes `·`. Private characters of old GBK systems become the characters that they stand
    /// for.
    public static func normalise(_ raw: String) -> String {
        if isPlain(raw) { return raw }
        let bounded = String(String.UnicodeScalarView(raw.unicodeScalars.prefix(longest)))
        let folded = GBKPrivate.mended(bounded).precomposedStringWithCompatibilityMapping.unicodeScalars
        var scalars: [Unicode.Scalar] = []
        for scalar in folded where !scalar.properties.isDefaultIgnorableCodePoint {
            scalars.append(middleDots.contains(scalar) ? "·" : scalar.properties.isWhitespace ? " " : scalar)
        }
        let parts = scalars.split(separator: " ")
        // Removing dots and spaces can bring together characters that compose into one.
        return joined(parts.map(withDots)).precomposedStringWithCanonicalMapping
    }

    /// Returns the form in which names are compared and searched. It ignores case and spaces, and treats a full stop as
    /// a middle dot.
    public static func key(_ raw: String) -> String {
        let name = normalise(raw)
        if isPlain(name) { return name }
        var key = String.UnicodeScalarView()
        for scalar in name.lowercased().unicodeScalars where scalar != " " {
            let dot = scalar == "." || scalar == "·"
            if !dot || key.last.map({ $0 != "·" }) == true { key.append(dot ? "·" : scalar) }
        }
        if key.last == "·" { key.removeLast() }
        return key.isEmpty ? name : String(key)
    }

    /// Returns whether both are the same name. A missing name is the same as every name.
    public static func isSame(_ left: String, _ right: String?) -> Bool {
        right.map { left == $0 || key(left) == key($0) } ?? true
    }

    /// Returns whether the name has only common Chinese characters (E4 to E9 in UTF-8), as nearly all names have. Each
    /// of these has only one form.
    private static func isPlain(_ name: String) -> Bool {
        name.utf8.count <= 3 * 60
            && name.utf8.allSatisfy { (0x80...0xBF).contains($0) || (0xE4...0xE9).contains($0) }
    }

    /// Returns the name for public pages, such as `王**` or `J***`. It has at most three stars, so that the length of a
    /// long name stays hidden.
    public static func masked(_ name: String) -> String {
        let name = normalise(name)
        guard let first = name.first, name.count > 1 else { return name.isEmpty ? "" : "*" }
        let isChinese = first.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        return String(first) + String(repeating: "*", count: isChinese ? min(name.count - 1, 3) : 3)
    }

    private static let longest = 200
    private static let middleDots: Set<Unicode.Scalar> = [
        "·", "•", "‧", "∙", "⋅", "・", "･", "\u{16EB}", "\u{A78F}", "\u{2E31}", "\u{2E33}", "\u{10101}", "\u{25CF}",
        "\u{25E6}", "\u{119E}",
    ]
    private static let fullStops: Set<Unicode.Scalar> = [".", "。"]

    /// Replaces the full stops between Chinese characters in one word by middle dots.
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
