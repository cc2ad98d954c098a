import Foundation

/// How names of people are written and compared.
public enum PersonName {
    /// As it is stored: NFKC, without invisible characters; white space collapsed, and dropped between Chinese
    /// characters (王　芳); every kind of middle dot, and a full stop between Chinese characters, written as `·`; the
    /// private characters of old GBK systems as what they stand for.
    public static func normalise(_ raw: String) -> String {
        if isPlain(raw) { return raw }
        let bounded = String(String.UnicodeScalarView(raw.unicodeScalars.prefix(longest)))
        let folded = GBKPrivate.mended(bounded).precomposedStringWithCompatibilityMapping.unicodeScalars
        var scalars: [Unicode.Scalar] = []
        for scalar in folded where !scalar.properties.isDefaultIgnorableCodePoint {
            scalars.append(middleDots.contains(scalar) ? "·" : scalar.properties.isWhitespace ? " " : scalar)
        }
        let parts = scalars.split(separator: " ")
        // What came together when dots and spaces fell may compose anew.
        return joined(parts.map(withDots)).precomposedStringWithCanonicalMapping
    }

    /// As it is compared and found: capitals and spaces make no other name, and a full stop is a middle dot.
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

    /// Whether they are one name; a name left out is no other.
    public static func isSame(_ left: String, _ right: String?) -> Bool {
        right.map { left == $0 || key(left) == key($0) } ?? true
    }

    /// Chinese characters of the main block alone (UTF-8 E4 to E9), as nearly all names are: nothing in them is written
    /// in two ways.
    private static func isPlain(_ name: String) -> Bool {
        name.utf8.count <= 3 * 60
            && name.utf8.allSatisfy { (0x80...0xBF).contains($0) || (0xE4...0xE9).contains($0) }
    }

    /// For pages that anyone can see: `王**`, `J***`. At most three stars, so that a long name is not told by them.
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
