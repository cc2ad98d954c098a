public import Domain
import Foundation

extension String {
    /// What a machine reads, as people mean it: full-width forms made half-width, control characters dropped, white
    /// space trimmed.
    public var tidied: String { precomposedStringWithCompatibilityMapping.trimmed }

    /// What people read: as `tidied`, but Chinese punctuation, which is full-width, stays as it was written.
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
    /// A date as a form sends or a person types it: `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`, `20260305`.
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
