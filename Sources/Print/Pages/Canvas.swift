import CPangoCairo

/// Draws marks with cairo. It owns the given drawing context.
final class Canvas {
    let context: OpaquePointer

    init(context: OpaquePointer) {
        self.context = context
    }

    deinit {
        cairo_destroy(context)
    }

    func showPage() {
        cairo_show_page(context)
    }

    func check() throws(PrintFailure) {
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
    }

    func draw(_ mark: Mark) {
        switch mark {
        case .text(let text, let lines, let point): draw(text, lines: lines, at: point)
        case .line(let start, let end, let stroke): draw(stroke, from: start, to: end)
        case .frame(let box, let stroke): draw(stroke, around: box)
        case .fill(let box, let ink): fill(box, ink)
        case .code(let code, let box, let ink): draw(code, in: box, ink)
        case .link(let address, let box): link(address, over: box)
        }
    }

    private func draw(_ stroke: Stroke, from start: Point, to end: Point) {
        cairo_move_to(context, start.x, start.y)
        cairo_line_to(context, end.x, end.y)
        apply(stroke)
    }

    private func draw(_ stroke: Stroke, around box: Box) {
        cairo_rectangle(context, box.x, box.y, box.width, box.height)
        apply(stroke)
    }

    private func apply(_ stroke: Stroke) {
        use(stroke.ink)
        cairo_set_line_width(context, stroke.thickness)
        if let dash = stroke.dash {
            cairo_set_dash(context, [dash, dash], 2, 0)
        } else {
            cairo_set_dash(context, nil, 0, 0)
        }
        cairo_stroke(context)
    }

    private func fill(_ box: Box, _ ink: Ink) {
        use(ink)
        cairo_rectangle(context, box.x, box.y, box.width, box.height)
        cairo_fill(context)
    }

    /// Draws all squares as one path. If they were filled one by one, their edges would show as hair lines.
    private func draw(_ code: QRCode, in box: Box, _ ink: Ink) {
        let side = min(box.width, box.height) / Double(code.sideWithQuietZone)
        for run in code.runs {
            let column = Double(run.column + QRCode.quietZone)
            let row = Double(run.row + QRCode.quietZone)
            cairo_rectangle(context, box.x + column * side, box.y + row * side, Double(run.length) * side, side)
        }
        use(ink)
        cairo_fill(context)
    }

    private func link(_ address: String, over box: Box) {
        let place = "rect=[\(box.x) \(box.y) \(box.width) \(box.height)]"
        cairo_tag_begin(context, CAIRO_TAG_LINK, "\(place) uri='\(address)'")
        cairo_tag_end(context, CAIRO_TAG_LINK)
    }

    func use(_ ink: Ink) {
        cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
    }
}

extension PrintFailure {
    static func cairo(_ status: cairo_status_t) -> PrintFailure {
        .drawing(cairo_status_to_string(status).map { String(cString: $0) } ?? "\(status.rawValue)")
    }
}
