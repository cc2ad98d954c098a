import Foundation

/// Codes of letters and digits that are not easily confused. People read them, type them, and say them on the
/// telephone.
enum ReadableCode {
    /// The 31 letters and digits: no 0, O, 1, I or L. Each has 4.95 bits.
    static let letters = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    static func random(_ count: Int, groupsOf size: Int, using generator: inout some RandomNumberGenerator) -> String {
        let plain = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
        return grouped(plain, size)
    }

    /// The printed form of a typed code: full-width and small letters are converted, and spaces and marks removed.
    static func normalised(_ typed: String, groupsOf size: Int) -> String {
        let plain = String(typed.prefix(200)).precomposedStringWithCompatibilityMapping.uppercased()
        return grouped(plain.filter { $0.isLetter || $0.isNumber }, size)
    }

    /// Whether a normalised code has only valid characters.
    static func isSound(_ normalised: String) -> Bool {
        normalised.allSatisfy { $0 == "-" || letters.contains($0) }
    }

    private static func grouped(_ plain: some Sequence<Character>, _ size: Int) -> String {
        let plain = Array(plain)
        return stride(from: 0, to: plain.count, by: size)
            .map { String(plain[$0..<min($0 + size, plain.count)]) }
            .joined(separator: "-")
    }
}
