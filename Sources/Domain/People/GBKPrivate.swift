/// Characters that old systems in GBK keep as private code points, rare names among them (䶮 as U+E863).
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

    /// The text with every such code point as the character that it stands for.
    public static func mended(_ text: String) -> String {
        // The private use area's first byte in UTF-8, which stands at the beginning of characters only.
        guard text.utf8.contains(0xEE) else { return text }
        var mended = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { mended.append(characters[scalar.value] ?? scalar) }
        return String(mended)
    }
}
