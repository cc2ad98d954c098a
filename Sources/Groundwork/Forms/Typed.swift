public import Domain
import Foundation

extension String {
    /// The text for a program to read. Full-width forms become half-width, control characters are removed, and white
    /// space at both ends is removed.
    public var tidied: String { precomposedStringWithCompatibilityMapping.trimmed }

    /// The text for people to read. It is like `tidied`, but keeps Chinese punctuation, which is full-width.
    public var prose: String {
        let scalars = precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars)).trimmed
    }

    private var trimmed: String {
        let kept = unicodeScalars.filter { !CharacterSet.controlCharacters.contains($0) || $0 == "\n" }
        return String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension Day {
    /// Reads a date as a form sends it or a person types it: `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`,
    /// `20260305`. Returns `nil` for any other text.
    public init?(typed text: String) {
        if text.count == 8, let whole = Int(text) {
            self.init(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
            return
        }
        let parts = text.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
        guard parts.count == 3 else { return nil }
        let last = parts[2].hasSuffix("日") ? parts[2].dropLast() : parts[2]
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(last) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
