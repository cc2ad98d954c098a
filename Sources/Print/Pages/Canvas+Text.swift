import CPangoCairo

extension Canvas {
    /// Draws some lines of a text. The first begins at the point.
    func draw(_ text: ShapedText, lines: Range<Int>, at point: Point) {
        use(text.style.ink)
        for (row, index) in lines.enumerated() {
            guard let line = text.line(index) else { continue }
            var x = point.x + line.indent
            var next = line.glyphs.pointee.runs
            while let link = next {
                next = link.pointee.next
                guard let run = link.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) else { continue }
                draw(run, of: text, x: x, y: point.y + text.baseline(ofRow: row))
                x += points(pango_glyph_string_get_width(run.pointee.glyphs))
            }
        }
    }

    private func draw(_ run: UnsafeMutablePointer<PangoGlyphItem>, of text: ShapedText, x: Double, y: Double) {
        guard let characters = text.characters, let item = run.pointee.item?.pointee else { return }
        guard let glyphs = GlyphRun(run, of: characters, x: x, y: y), let font = item.analysis.font,
            let outlines = text.lease.fonts.outlines(of: font)
        else {
            cairo_move_to(context, x, y)
            pango_cairo_show_glyph_item(context, characters, run)
            return
        }
        cairo_set_scaled_font(context, outlines)
        cairo_show_text_glyphs(
            context,
            characters + Int(item.offset),
            item.length,
            glyphs.glyphs,
            Int32(clamping: glyphs.glyphs.count),
            glyphs.clusters,
            Int32(clamping: glyphs.clusters.count),
            glyphs.flags
        )
        cairo_scaled_font_destroy(outlines)
    }
}
