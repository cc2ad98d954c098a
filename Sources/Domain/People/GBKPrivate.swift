/// Characters that old systems in GBK store as private code points. Rare characters in names are among them (䶮 as
/// U+E863).
public enum GBKPrivate {
    private static let characters: [UInt32: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: table.split { $0 == " " || $0 == "\n" }.compactMap { pair in
            let halves = pair.split(separator: ":")
            guard halves.count == 2, let from = UInt32(halves[0], radix: 16),
                let scalar = UInt32(halves[1], radix: 16).flatMap(Unicode.Scalar.init)
            else { return nil }
            return (from, scalar)
        }
    )

    /// Returns the text with each private code point replaced by its character.
    public static func mended(_ text: String) -> String {
        // In UTF-8 the private use area begins with this byte, which occurs only at the beginning of a character.
        guard text.utf8.contains(0xEE) else { return text }
        var mended = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { mended.append(characters[scalar.value] ?? scalar) }
        return String(mended)
    }
}
