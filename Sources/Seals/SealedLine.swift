/// The bytes of a sealed thing: its fields one after another, each with its length. Every list of fields has one form
/// only, so that no two different things have the same bytes.
///
/// A field is the number of its bytes in decimal digits, a colon, its bytes in UTF-8, and a comma. A missing field is
/// `-,`. So the fields `ab`, nothing and an empty text are `2:ab,-,0:,`.
public struct SealedLine: Hashable, Sendable {
    /// The bytes of all fields.
    public let bytes: [UInt8]

    /// - Parameter fields: The fields in their fixed order; `nil` for a missing one.
    public init(_ fields: [String?]) {
        var bytes: [UInt8] = []
        for field in fields {
            if let field {
                bytes += "\(field.utf8.count):".utf8
                bytes += field.utf8
            } else {
                bytes.append(UInt8(ascii: "-"))
            }
            bytes.append(UInt8(ascii: ","))
        }
        self.bytes = bytes
    }

    /// The hash of the line as a leaf of the tree.
    public var leaf: TreeHash { TreeHash(leaf: bytes) }
}
