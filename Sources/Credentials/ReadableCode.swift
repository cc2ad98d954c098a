import Foundation

/// Letters and digits that cannot be taken for one another, for codes that people read, type and tell by telephone.
enum ReadableCode {
    /// 31 of them: no 0, O, 1, I or L. Each is worth 4.95 bits.
    static let letters = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    static func random(_ count: Int, groupsOf size: Int, using generator: inout some RandomNumberGenerator) -> String {
        let plain = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
        return grouped(plain, size)
    }

    /// What somebody typed as it was printed: full-width and small letters changed, spaces and marks dropped.
    static func normalised(_ typed: String, groupsOf size: Int) -> String {
        let plain = String(typed.prefix(200)).precomposedStringWithCompatibilityMapping.uppercased()
        return grouped(plain.filter { $0.isLetter || $0.isNumber }, size)
    }

    /// Whether all of a normalised code's characters are ones that codes are made of.
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
