/// One sheet, composed in memory. Later marks cover earlier ones.
///
/// Pages are drawn only when a `PDFDocument` takes them, so that what depends on the number of pages
/// ("第 1 页 共 3 页") can still be added to each.
public struct Page {
    private(set) var marks: [Mark] = []

    public init() {}

    /// Sets text with the top left corner of its first line at the point.
    public mutating func add(_ text: ShapedText, x: Double, y: Double) {
        add(text, lines: 0..<text.lineCount, x: x, y: y)
    }

    /// Sets some lines of a text, the first of them at the point. Lines that it does not have are left out.
    public mutating func add(_ text: ShapedText, lines: Range<Int>, x: Double, y: Double) {
        marks.append(.text(text, lines.clamped(to: 0..<text.lineCount), Point(x: x, y: y)))
    }

    /// A straight line; dashes of the given length, or none.
    public mutating func line(
        from start: Point,
        to end: Point,
        thickness: Double = 0.5,
        ink: Ink = .black,
        dash: Double? = nil
    ) {
        marks.append(.line(start, end, Stroke(thickness: thickness, ink: ink, dash: dash)))
    }

    /// The outline of a box, its stroke centred on the edge.
    public mutating func frame(_ box: Box, thickness: Double = 0.5, ink: Ink = .black) {
        marks.append(.frame(box, Stroke(thickness: thickness, ink: ink, dash: nil)))
    }

    public mutating func fill(_ box: Box, ink: Ink) {
        marks.append(.fill(box, ink))
    }

    /// A QR code in the largest square at the top left of the box, its quiet zone inside the square.
    public mutating func add(_ code: QRCode, in box: Box, ink: Ink = .black) {
        marks.append(.code(code, box, ink))
    }

    /// Makes the box open a web address when clicked. An address with other characters than RFC 3986 allows, or
    /// with a quote or bracket, which would end the string it is written into, makes no link.
    public mutating func link(_ address: String, over box: Box) {
        guard !address.isEmpty, address.unicodeScalars.allSatisfy(Page.linkable.contains) else { return }
        marks.append(.link(address, box))
    }

    private static let linkable = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&*+,;=%".unicodeScalars
    )
}

/// What a page is made of.
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
