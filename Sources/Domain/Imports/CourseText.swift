import Foundation

/// The name of a course in a form that shows whether two names may mean the same course. It may change, because no key
/// depends on it.
public enum CourseText {
    private static let quotes: Set<Unicode.Scalar> = [
        "《", "》", "〈", "〉", "「", "」", "『", "』", "【", "】", "〔", "〕", "〖", "〗", "“", "”", "‘", "’", "\"", "'", "`",
        "<", ">", "´", "′", "″", "❛", "❜", "❝", "❞",
    ]
    private static let dashes: Set<Unicode.Scalar> = [
        "−", "─", "━", "~", "∼", "⁓",
    ]
    private static let stops: Set<Unicode.Scalar> = [
        ".", "。", "｡", "．", "!", "?", ";", ",", "，", "、", "；", "！", "？", "…", ":", "：",
    ]

    /// Returns the text without differences of width and case, and without spaces, brackets, quotation marks, dashes
    /// and final stops. A dash between two Latin letters or digits stays, so that 1-2 differs from 12. The result is
    /// empty if the text contains only such signs.
    public static func folded(_ text: String) -> String {
        let scalars = Array(CompactText.of(compatible(text)).lowercased().unicodeScalars)
        var folded = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            if isBracket(scalar) || scalar.properties.isDefaultIgnorableCodePoint {
                place += 1
            } else if isDash(scalar) {
                var next = place
                while next < scalars.count, isDash(scalars[next]) { next += 1 }
                if let before = folded.last, isLatin(before), next < scalars.count, isLatin(scalars[next]) {
                    folded.append("-")
                }
                place = next
            } else {
                folded.append(scalar)
                place += 1
            }
        }
        while let last = folded.last, stops.contains(last) { folded.removeLast() }
        return String(folded)
    }

    /// Replaces characters that only look different, such as ⼈ from a PDF, ① and ㊤.
    private static func compatible(_ text: String) -> String {
        text.unicodeScalars.allSatisfy { $0.isASCII || (0x4E00...0x9FFF).contains($0.value) }
            ? text : text.precomposedStringWithCompatibilityMapping
    }

    private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: true
        default: quotes.contains(scalar)
        }
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .dashPunctuation || dashes.contains(scalar)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
    }
}
