/// Fills pages from top to bottom with paragraphs, tables and blocks. When a page is full, it begins a new one.
public struct Flow {
    /// The typesetter that shapes the text.
    public let typesetter: Typesetter
    /// All pages so far. The last one is being filled.
    public var pages: [Page]
    /// The place of the next piece, in points from the top of the sheet.
    public private(set) var y: Double
    private let area: (_ page: Int) -> Box

    /// Creates a flow with one empty page.
    ///
    /// - Parameter area: Returns the part of a page that may be filled. Page 0 is the first.
    public init(typesetter: Typesetter, area: @escaping (_ page: Int) -> Box) {
        self.typesetter = typesetter
        self.area = area
        pages = [Page()]
        y = area(0).y
    }

    /// The part of the current page that may be filled.
    public var box: Box { area(pages.count - 1) }
    /// The height left on the current page, in points.
    public var remaining: Double { box.bottom - y }

    /// Begins a new page.
    public mutating func breakPage() throws(PrintFailure) {
        guard pages.count < PDFDocument.pageLimit else { throw .tooManyPages }
        pages.append(Page())
        y = box.y
    }

    /// Begins a new page if the current one has less than this height left.
    public mutating func reserve(_ height: Double) throws(PrintFailure) {
        // A sum of heights may differ from the height of the page in the last binary digit.
        if height > remaining + 0.01, y > box.y { try breakPage() }
    }

    /// Leaves space, except at the top of a page.
    public mutating func gap(_ height: Double) {
        if y > box.y { y += height }
    }

    /// Draws something that must not be divided, in a box as wide as the page's area.
    public mutating func block(height: Double, _ draw: (inout Page, Box) -> Void) throws(PrintFailure) {
        try reserve(height)
        let place = Box(x: box.x, y: y, width: box.width, height: height)
        draw(&pages[pages.count - 1], place)
        y += height
    }

    /// Sets a paragraph over the whole width, and continues it on new pages if necessary.
    public mutating func paragraph(_ text: String, _ style: TextStyle) throws(PrintFailure) {
        let shaped = typesetter.shape(text, style, width: box.width)
        var next = 0
        while next < shaped.lineCount {
            try reserve(style.lineHeight)
            let fitting = max(1, Int((remaining + 0.01) / style.lineHeight))
            let end = min(shaped.lineCount, next + fitting)
            pages[pages.count - 1].add(shaped, lines: next..<end, x: box.x, y: y)
            y += shaped.height(ofLines: end - next)
            next = end
        }
    }

    /// Draws a line across the whole width.
    public mutating func rule(thickness: Double = 0.5, ink: Ink = .black) {
        let (left, right) = (Point(x: box.x, y: y), Point(x: box.right, y: y))
        pages[pages.count - 1].line(from: left, to: right, thickness: thickness, ink: ink)
    }
}
