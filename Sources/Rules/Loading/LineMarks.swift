/// The punctuation of one line of YAML outside quotes and comments.
struct LineMarks {
    private(set) var isIndentedByTab = false
    /// Whether a Chinese colon stands at the end of a key.
    private(set) var hasWideColon = false
    /// Whether a Chinese comma stands inside brackets.
    private(set) var hasWideComma = false
    private(set) var openQuote: Character?
    private(set) var surplusBracket: Character?
    /// A character that a plain text must not begin with.
    private(set) var reservedStart: Character?
    private var brackets: [Character] = []
    private var hasBrackets = false
    /// Whether a key or a value may begin here.
    private var isAtStart = true
    /// Whether the characters since the last start may be a key.
    private var isInKey = true

    var openBracket: Character? { brackets.last }

    init(_ line: Substring) {
        isIndentedByTab = line.prefix { $0 == " " || $0 == "\t" }.contains("\t")
        var before: Character = " "
        for character in line {
            if character == "#", before == " ", openQuote == nil { return }
            read(character, after: before)
            before = character
        }
    }

    private mutating func read(_ character: Character, after before: Character) {
        if let quote = openQuote {
            if character == quote { openQuote = nil }
            return
        }
        switch character {
        case "\"" where isAtStart, "'" where isAtStart:
            openQuote = character
            isAtStart = false
        case "[", "{": open(character)
        case "]", "}": close(character)
        case ",": begin(key: true)
        case "，":
            if !brackets.isEmpty { hasWideComma = true }
            isAtStart = false
        case "：":
            if isInKey, !isAtStart { hasWideColon = true }
            isInKey = false
        case " ":
            if before == ":" { begin(key: false) } else if before == "-", isInKey { begin(key: true) }
        default:
            if isAtStart, "@`%\t".contains(character) { reservedStart = character }
            isAtStart = character == "-" && isAtStart
        }
    }

    private mutating func begin(key: Bool) {
        isAtStart = true
        isInKey = key
    }

    private mutating func open(_ character: Character) {
        guard isAtStart || !brackets.isEmpty else { return }
        brackets.append(character)
        hasBrackets = true
        begin(key: true)
    }

    private mutating func close(_ character: Character) {
        let opening: Character = character == "]" ? "[" : "{"
        if brackets.last == opening {
            brackets.removeLast()
        } else if brackets.isEmpty, isAtStart || hasBrackets {
            surplusBracket = character
        }
        isAtStart = false
    }
}
