/// Fills pages from top to bottom with paragraphs, tables and blocks, beginning a new page when one is full.
public struct Flow {
    public let typesetter: Typesetter
    /// What was composed so far; the last page is the one being filled.
    public var pages: [Page]
    /// Where the next piece begins, in points from the top of the sheet.
    public private(set) var y: Double
    private let area: (_ page: Int) -> Box

    /// `area` tells which part of a page (0 is the first) may be filled.
    public init(typesetter: Typesetter, area: @escaping (_ page: Int) -> Box) {
        self.typesetter = typesetter
        self.area = area
        pages = [Page()]
        y = area(0).y
    }

    /// The part of the present page that may be filled.
    public var box: Box { area(pages.count - 1) }
    public var remaining: Double { box.bottom - y }

    public mutating func breakPage() throws(PrintFailure) {
        guard pages.count < PDFDocument.pageLimit else { throw .tooManyPages }
        pages.append(Page())
        y = box.y
    }

    /// Begins a new page unless so many points are left on this one.
    public mutating func reserve(_ height: Double) throws(PrintFailure) {
        // Sums of heights may differ in their last binary digit from the page they were meant to fill.
        if height > remaining + 0.01, y > box.y { try breakPage() }
    }

    /// Leaves space, though never at the top of a page.
    public mutating func gap(_ height: Double) {
        if y > box.y { y += height }
    }

    /// Draws something that must stay in one piece, in a box as wide as the page's area.
    public mutating func block(height: Double, _ draw: (inout Page, Box) -> Void) throws(PrintFailure) {
        try reserve(height)
        let place = Box(x: box.x, y: y, width: box.width, height: height)
        draw(&pages[pages.count - 1], place)
        y += height
    }

    /// Sets a paragraph over the whole width, on as many pages as it needs.
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

    /// A line across the whole width.
    public mutating func rule(thickness: Double = 0.5, ink: Ink = .black) {
        let (left, right) = (Point(x: box.x, y: y), Point(x: box.right, y: y))
        pages[pages.count - 1].line(from: left, to: right, thickness: thickness, ink: ink)
    }
}
