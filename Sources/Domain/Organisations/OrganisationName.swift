import Foundation

/// Compares names of organisations. The same organisation may be written with other brackets and spaces.
public enum OrganisationName {
    /// Returns the form in which names are compared. It ignores width, case, white space, invisible characters, a final
    /// stop, and the kinds of brackets, quotation marks and dashes.
    public static func key(_ raw: String) -> String {
        if isPlain(raw) { return raw }
        let bounded = String(String.UnicodeScalarView(raw.unicodeScalars.prefix(longest)))
        let folded = GBKPrivate.mended(bounded).precomposedStringWithCompatibilityMapping.lowercased()
        var key = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars
        where !CompactText.isSpace(scalar) && !scalar.properties.isDefaultIgnorableCodePoint {
            key.append(marks[scalar] ?? scalar)
        }
        while let last = key.last, ends.contains(last) { key.removeLast() }
        return String(key)
    }

    private static let longest = 500
    private static let ends: Set<Unicode.Scalar> = [".", "。", ",", ";", "、"]
    private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
        "【": "(", "】": ")", "〔": "(", "〕": ")", "〖": "(", "〗": ")", "[": "(", "]": ")", "{": "(", "}": ")", "《": "(",
        "》": ")",
        "<": "(", ">": ")", "〈": "(", "〉": ")", "「": "\"", "」": "\"", "『": "\"", "』": "\"", "“": "\"", "”": "\"",
        "‘": "\"",
        "’": "\"", "'": "\"", "–": "-", "—": "-", "―": "-", "‐": "-", "‑": "-", "−": "-", "﹣": "-", "·": ".", "•": ".",
        "・": ".",
        "‧": ".", "∙": ".", "⋅": ".",
    ]

    /// Returns whether the name has only common Chinese characters, lower-case letters and digits. Each of these has
    /// only one form.
    private static func isPlain(_ name: String) -> Bool {
        name.utf8.count <= 500
            && name.utf8.allSatisfy {
                (0x80...0xBF).contains($0) || (0xE4...0xE9).contains($0) || (0x30...0x39).contains($0)
                    || (0x61...0x7A).contains($0)
            }
    }
}
