import Markup

/// A state as a word with a sign. The colour only repeats them.
struct StatusChip: Sendable {
    enum Tone: String, Sendable {
        /// Done and good: 已认定, 有效.
        case ok
        /// Waiting for somebody: 待单位认定.
        case wait
        /// Below the requirement: 未达到年度要求.
        case lacking
        /// Something must be done, or was refused: 已退回, 不予认定, 已撤销.
        case bad
        /// Neutral: 草稿, 已替换.
        case plain
    }

    var tone: Tone
    var text: String
}

extension StatusChip: Piece {
    var html: HTML {
        "<span class=\"chip chip-\(tone.rawValue)\">\(text)</span>"
    }
}
