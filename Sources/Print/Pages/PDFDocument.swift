import CPangoCairo

/// A PDF document that is written to memory, page by page. Fonts are embedded as subsets, and text can be selected.
///
/// One document must be used by only one caller. Several documents may be written at the same time.
public final class PDFDocument {
    /// The largest number of pages of a document.
    public static let pageLimit = 2_000

    /// The number of pages so far.
    public private(set) var pageCount = 0
    private let sink = ByteSink()
    private let surface: OpaquePointer
    private let canvas: Canvas

    /// Creates a document.
    ///
    /// - Parameters:
    ///   - title: The title, which PDF readers show in their window.
    ///   - author: The author, if any.
    ///   - created: The time of creation, such as `2026-11-21T09:30:00+08:00` or a part of it. If it is given, the same
    ///     pages always give the same bytes.
    ///   - paper: The size of all pages.
    public init(title: String, author: String? = nil, created: String? = nil, paper: Paper = .a4) throws(PrintFailure) {
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.receive,
                Unmanaged.passUnretained(sink).toOpaque(),
                paper.box.width,
                paper.box.height
            ),
            let context = cairo_create(surface)
        else { throw .drawing("no memory") }
        self.surface = surface
        canvas = Canvas(context: context)
        describe(CAIRO_PDF_METADATA_TITLE, title)
        describe(CAIRO_PDF_METADATA_AUTHOR, author)
        describe(CAIRO_PDF_METADATA_CREATE_DATE, created)
        try canvas.check()
    }

    deinit {
        // An unfinished surface writes its end into the sink, so it is finished while the sink exists.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Draws a page. The page itself is not stored.
    public func add(_ page: Page) throws(PrintFailure) {
        guard pageCount < PDFDocument.pageLimit else { throw .tooManyPages }
        pageCount += 1
        for mark in page.marks { canvas.draw(mark) }
        canvas.showPage()
        try canvas.check()
    }

    /// Completes the document, and returns its bytes. Nothing can be added afterwards.
    public func finish() throws(PrintFailure) -> [UInt8] {
        guard pageCount > 0 else { throw .noPages }
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
        return sink.take()
    }

    private func describe(_ key: cairo_pdf_metadata_t, _ value: String?) {
        guard let value else { return }
        cairo_pdf_surface_set_metadata(surface, key, printable(value))
    }
}

/// Collects the bytes that cairo writes.
private final class ByteSink {
    private var bytes: [UInt8] = []

    func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    static let receive: cairo_write_func_t = { sink, data, length in
        guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue()
            .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }
}
