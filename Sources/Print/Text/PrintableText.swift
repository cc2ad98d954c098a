/// The longest text that one paragraph or cell shows, in Unicode scalars. Pango's coordinates are 32 bits
/// wide, so a text without bound would overflow them.
let longestText = 8_000

/// A text as one paragraph that cannot disturb the page around it: line breaks and tabs become spaces, control
/// characters and direction overrides vanish (they could show a number back to front), piled-up accents
/// are cut to three, and what is longer than `longestText` ends with “…”.
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
        // cairo takes noncharacters for broken UTF-8 and refuses the whole page.
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

/// Zero-width (non-)joiners shape scripts and emoji.
private let joiners: Set<Unicode.Scalar> = ["\u{200c}", "\u{200d}"]
