import Foundation

/// The pinyin of Chinese characters, as people type it in passwords.
enum Pinyin {
    /// Returns the syllables without tones: one list for each way to write ü; none for text without Chinese characters.
    static func readings(of text: String) -> [[String]] {
        let text = String(text.prefix(60))
        guard text.unicodeScalars.contains(where: { $0.properties.isIdeographic }),
            let spelt = text.applyingTransform(.mandarinToLatin, reverse: false)
        else { return [] }
        let plain = syllables(spelt, ü: "u")
        let typed = syllables(spelt, ü: "v")
        return plain == typed ? [plain] : [plain, typed]
    }

    private static func syllables(_ spelt: String, ü letter: Unicode.Scalar) -> [String] {
        // In decomposed form, ü with a tone is a u with two marks, the first of which makes it ü. The code works on
        // scalars, because the whole is one `Character`.
        var bare: [Unicode.Scalar] = []
        for scalar in spelt.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.value == 0x308, bare.last == "u" {
                bare[bare.count - 1] = letter
            } else if !(0x300...0x36F).contains(scalar.value) {
                bare.append(scalar)
            }
        }
        return String(String.UnicodeScalarView(bare)).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            .map(String.init)
    }
}
