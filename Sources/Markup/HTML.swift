/// Markup written in Swift. The literal is markup, and every text that is interpolated is escaped.
///
/// ```swift
/// let row: HTML = "<tr><th scope=\"row\">\(person.name)</th><td>\(chip)</td></tr>"
/// ```
///
/// A literal with many interpolations takes long to compile: keep at most thirty in one, and let rows append.
public struct HTML: Sendable, Equatable {
    /// The markup in UTF-8.
    public private(set) var bytes: [UInt8]

    /// No markup at all.
    public static let nothing = HTML(bytes: [])

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Joins the pieces in their order.
    public init(_ pieces: some Sequence<HTML>) {
        bytes = []
        for piece in pieces { append(piece) }
    }

    /// Whether there is no markup.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds the piece at the end.
    public mutating func append(_ piece: HTML) {
        bytes.append(contentsOf: piece.bytes)
    }

    public static func += (html: inout HTML, piece: HTML) {
        html.append(piece)
    }
}

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    public init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }
}
