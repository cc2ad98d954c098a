/// Lays out text in a terminal, where a Chinese character is as wide as two Latin ones.
struct TextColumns {
    static let width = 80
    /// Characters that must not begin a line.
    private static let closing: Set<Character> = ["，", "。", "、", "；", "：", "）", "」", "》", "”", "！", "？", "%"]

    /// Characters that must not end a line.
    private static let opening: Set<Character> = ["（", "「", "《", "“"]

    static func width(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        let isWide =
            (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar)
            || (0xAC00...0xD7A3).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || (0xFE30...0xFE6F).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
            || (0xFFE0...0xFFE6).contains(scalar) || (0x1F300...0x1FAFF).contains(scalar)
            || [0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026].contains(scalar)
        return isWide ? 2 : 1
    }

    /// Adds spaces up to a width. A longer text stays as it is.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - self.width(of: text)))
    }

    /// Breaks a text into lines no wider than the terminal. All lines but the first are indented.
    static func wrapped(_ text: String, first: String, indent: Int) -> String {
        var lines: [String] = []
        var line = first
        var used = width(of: first)
        for piece in pieces(of: text) {
            let size = width(of: piece)
            if used + size > width, used > indent {
                lines.append(trimmed(line))
                line = String(repeating: " ", count: indent)
                used = indent
                if piece == " " { continue }
            }
            line += piece
            used += size
        }
        return (lines + [trimmed(line)]).joined(separator: "\n") + "\n"
    }

    /// The pieces between which a line may be broken: a word or a number, or a character with its punctuation.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for character in text {
            let isWord = isWordCharacter(character)
            let joins = pieces.last?.last.map { opening.contains($0) || (isWord && isWordCharacter($0)) } ?? false
            if let last = pieces.indices.last, joins || closing.contains(character) {
                pieces[last].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        width(of: character) == 1 && character != " "
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
