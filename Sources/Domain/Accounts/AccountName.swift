/// The name that an official signs in with.
public enum AccountName {
    /// Returns the name in lower-case letters, or `nil` if it is not a valid name. A valid name has 3 to 32 characters
    /// of a–z, 0–9, `.`, `-` and `_`, and begins with a letter.
    public static func read(_ text: String) -> String? {
        let name = text.lowercased()
        let isSound = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
        guard isSound, (3...32).contains(name.utf8.count), let first = name.utf8.first, (0x61...0x7A).contains(first)
        else { return nil }
        return name
    }
}
