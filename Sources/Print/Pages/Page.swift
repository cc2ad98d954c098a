/// One page, composed in memory. Later marks cover earlier ones.
///
/// A page is drawn only when it is added to a `PDFDocument`. So marks that depend on the number of pages ("第 1 页 共 3
/// 页") can be added at the end.
public struct Page {
    private(set) var marks: [Mark] = []

    /// Creates an empty page.
    public init() {}

    /// Adds text. The point is the top left corner of its first line.
    public mutating func add(_ text: ShapedText, x: Double, y: Double) {
        add(text, lines: 0..<text.lineCount, x: x, y: y)
    }

    /// Adds some lines of a text. The point is the top left corner of the first of them. Lines that do not exist are
    /// left out.
    public mutating func add(_ text: ShapedText, lines: Range<Int>, x: Double, y: Double) {
        marks.append(.text(text, lines.clamped(to: 0..<text.lineCount), Point(x: x, y: y)))
    }

    /// Adds a straight line.
    ///
    /// - Parameter dash: The length of dashes in points; `nil` for a solid line.
    public mutating func line(
        from start: Point,
        to end: Point,
        thickness: Double = 0.5,
        ink: Ink = .black,
        dash: Double? = nil
    ) {
        marks.append(.line(start, end, Stroke(thickness: thickness, ink: ink, dash: dash)))
    }

    /// Adds the outline of a box. The stroke is centred on the edge.
    public mutating func frame(_ box: Box, thickness: Double = 0.5, ink: Ink = .black) {
        marks.append(.frame(box, Stroke(thickness: thickness, ink: ink, dash: nil)))
    }

    /// Fills a box.
    public mutating func fill(_ box: Box, ink: Ink) {
        marks.append(.fill(box, ink))
    }

    /// Adds a QR code with its quiet zone, in the largest square at the top left of the box.
    public mutating func add(_ code: QRCode, in box: Box, ink: Ink = .black) {
        marks.append(.code(code, box, ink))
    }

    /// Makes the box a link to a web address. An address has no link if it has a character that RFC 3986 does not
    /// allow, or a quote or bracket, which would end the string in the file.
    public mutating func link(_ address: String, over box: Box) {
        guard !address.isEmpty, address.unicodeScalars.allSatisfy(Page.linkable.contains) else { return }
        marks.append(.link(address, box))
    }

    private static let linkable = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&*+,;=%".unicodeScalars
    )
}

/// The things that can be drawn on a page.
enum Mark {
    case text(ShapedText, Range<Int>, Point)
    case line(Point, Point, Stroke)
    case frame(Box, Stroke)
    case fill(Box, Ink)
    case code(QRCode, Box, Ink)
    case link(String, Box)
}

struct Stroke {
    let thickness: Double
    let ink: Ink
    let dash: Double?
}
