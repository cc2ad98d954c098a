/// The way a number format shows a number.
enum NumberFormat: Equatable {
    case number, date, dateAndTime, time
    /// A number shown as a percentage.
    case percent

    /// Finds a built-in format by its number, including those of East Asian editions (ECMA-376, 18.8.30).
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 34...36, 50...54, 57, 58: .date
            case 18...21, 32, 33, 45, 47, 55, 56: .time
            case 22: .dateAndTime
            case 9, 10: .percent
            default: .number
            }
    }

    /// Reads the first section of a format code such as `yyyy"年"m"月"d"日"`. Elapsed times (`[h]:mm`) stay numbers.
    init(code: String) {
        let letters = Self.isElapsed(code) ? [] : Self.letters(of: code)
        let hasDate = letters.contains("y") || letters.contains("d")
        let hasClock = letters.contains("h") || letters.contains("s")
        if hasDate, hasClock {
            self = .dateAndTime
        } else if hasDate {
            self = .date
        } else if hasClock {
            self = .time
        } else {
            self = letters.contains("m") ? .date : letters.contains("%") ? .percent : .number
        }
    }

    private static func isElapsed(_ code: String) -> Bool {
        ["[h]", "[hh]", "[m]", "[mm]", "[s]", "[ss]"].contains { code.lowercased().contains($0) }
    }

    /// The letters that stand for parts of a date, without quoted or escaped text, `[Red]` and `General`.
    private static func letters(of code: String) -> Set<Character> {
        var letters: Set<Character> = []
        var isQuoted = false
        var isBracketed = false
        var skips = false
        for character in code.lowercased().replacing("general", with: "") {
            if skips {
                skips = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": skips = true
                case ";": return letters
                case "y", "m", "d", "h", "s", "%": letters.insert(character)
                default: break
                }
            }
        }
        return letters
    }
}
