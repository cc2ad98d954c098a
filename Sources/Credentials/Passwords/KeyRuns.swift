/// Runs of characters: neighbours on the keyboard or in the alphabet, numbers in order, or equal characters.
enum KeyRuns {
    /// Shorter runs are in every word.
    static let shortest = 3

    /// The length of the run at the beginning of the text.
    static func length(of text: ArraySlice<Character>) -> Int {
        max(repeated(text), counted(text), rows.map { onKeys($0, text) }.max() ?? 0)
    }

    /// Whether the text only repeats one piece, such as `abc1abc1abc1`.
    static func isRepetition(_ characters: [Character]) -> Bool {
        guard characters.count >= 2 else { return false }
        return (1...min(characters.count / 2, 64)).contains { size in
            characters.indices.allSatisfy { characters[$0] == characters[$0 % size] }
        }
    }

    private static func repeated(_ text: ArraySlice<Character>) -> Int {
        text.prefix { $0 == text.first }.count
    }

    /// Runs with a constant step of one or two, such as `abcd`, `4321` and `13579`.
    private static func counted(_ text: ArraySlice<Character>) -> Int {
        let values = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.compactMap(\.asciiValue).map(Int.init)
        guard values.count >= 2 else { return values.count }
        let step = values[1] - values[0]
        guard (1...2).contains(abs(step)) else { return 1 }
        var count = 2
        while count < values.count, values[count] - values[count - 1] == step { count += 1 }
        return count
    }

    /// Runs along a row of keys, in either direction.
    private static func onKeys(_ row: [Character], _ text: ArraySlice<Character>) -> Int {
        guard let first = text.first else { return 0 }
        var longest = 0
        for place in row.indices where row[place] == first {
            for step in [1, -1] {
                var (at, count) = (place, 0)
                for character in text {
                    guard row.indices.contains(at), row[at] == character else { break }
                    at += step
                    count += 1
                }
                longest = max(longest, count)
            }
        }
        return longest
    }

    /// Rows, the row of digits with the marks above it, columns, and other paths that are often typed.
    private static let rows = [
        "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "1234567890-=", "!@#$%^&*()_+",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "1qaz@wsx#edc$rfv%tgb", "!qaz@wsx#edc$rfv%tgb^yhn",
        "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "147258369", "741852963",
        "789456123", "1a2s3d4f5g6h7j8k9l", "a1s2d3f4g5h6j7k8l9", "qweasdzxc", "qawsedrftgyhujikolp",
        "z1x2c3v4b5n6m7", "1z2x3c4v5b6n7m", "azsxdcfvgbhnjm", "一二三四五六七八九十", "〇一二三四五六七八九", "零一二三四五六七八九", "甲乙丙丁戊己庚辛壬癸",
    ].map(Array.init)
}
