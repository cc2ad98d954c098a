/// The name of a stored file: its kind and a name of its own, as `evidence/0198c…`.
///
/// A name consists of ASCII letters, digits, `-`, `_` and `.`. So it is the same in every store, needs no escapes in an
/// address, and never leads to another folder.
public struct FileName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What a file is for. Each kind has its own folder.
    public enum Kind: String, Sendable, CaseIterable {
        case evidence, imports
    }

    /// The longest name in bytes. Stores and file systems accept more.
    static let longest = 120

    public let kind: Kind
    /// The name within its kind.
    public let name: String

    /// Creates a name, or returns `nil` if it is empty, too long, begins with `.` or has other characters.
    public init?(_ kind: Kind, _ name: String) {
        let allowed = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard allowed, !name.isEmpty, name.utf8.count <= Self.longest, !name.hasPrefix(".") else { return nil }
        self.kind = kind
        self.name = name
    }

    public var description: String { "\(kind.rawValue)/\(name)" }

    public static func < (left: FileName, right: FileName) -> Bool {
        // Stores list names by their bytes.
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
