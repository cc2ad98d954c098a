/// The longest text of one paragraph or cell, in Unicode scalars. Pango has 32-bit coordinates, which an unlimited text
/// would overflow.
let longestText = 8_000

/// Makes a text safe to print as one paragraph. Line breaks and tabs become spaces. Control characters and direction
/// overrides are removed: they could show a number backwards. At most three accents are kept on a character. Text
/// beyond `longestText` is cut and ends with “…”.
func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    for scalar in text.unicodeScalars {
        guard count < longestText else {
            result.append("…")
            break
        }
        let kept: Unicode.Scalar
        switch scalar.properties.generalCategory {
        case .control where scalar.properties.isWhitespace, .lineSeparator, .paragraphSeparator: kept = " "
        case .control, .surrogate: continue
        // cairo treats noncharacters as invalid UTF-8 and refuses the whole page.
        case .unassigned where scalar.properties.isNoncharacterCodePoint: continue
        case .format where !joiners.contains(scalar): continue
        case .nonspacingMark, .enclosingMark, .spacingMark:
            marks += 1
            guard marks <= 3 else { continue }
            kept = scalar
        default:
            marks = 0
            kept = scalar
        }
        result.append(kept)
        count += 1
    }
    return String(result)
}

/// Zero-width joiners and non-joiners, which some scripts and emoji need.
private let joiners: Set<Unicode.Scalar> = ["\u{200c}", "\u{200d}"]
