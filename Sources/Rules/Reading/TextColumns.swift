/// Lays out text in a terminal, where a Chinese character is as wide as two Latin ones.
struct TextColumns {
    static let width = 80
    /// Never at the beginning of a line.
    private static let closing: Set<Character> = ["，", "。", "、", "；", "：", "）", "」", "》", "”", "！", "？", "%"]

    /// Never at the end of one.
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

    /// Fills up with blanks to a width; longer text stays as it is.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - self.width(of: text)))
    }

    /// Lines no wider than the terminal, the second and all after it set in.
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

    /// What a line may not be broken inside of: a word or a number, a sign with what it closes.
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
