import CPangoCairo

/// Shapes strings into lines of glyphs. It must be used by one caller at a time; making one is cheap.
public final class Typesetter {
    private let lease: FontLease
    private let context: OpaquePointer

    /// Creates a typesetter.
    ///
    /// - Throws: `PrintFailure.fontMissing` if a font is not installed.
    public init() throws(PrintFailure) {
        let lease = try FontLease()
        guard let context = pango_font_map_create_context(lease.fonts.map) else { throw .drawing("no memory") }
        self.lease = lease
        self.context = context
        prepare()
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Breaks a text into lines.
    ///
    /// Words longer than a line are broken anywhere. Characters that would disturb the page are removed (see
    /// `printable`). A character without an installed font becomes 〓, the usual printers' mark for a missing type.
    ///
    /// - Parameter width: The width in points; `nil` keeps the text on one line.
    public func shape(_ text: String, _ style: TextStyle, width: Double? = nil) -> ShapedText {
        let layout = pango_layout_new(context)
        let clean = printable(text)
        pango_layout_set_text(layout, clean, Int32(clamping: clean.utf8.count))
        if pango_layout_get_unknown_glyphs_count(layout) > 0 {
            let marked = String(clean.map { hasFont($0) ? $0 : "〓" })
            pango_layout_set_text(layout, marked, Int32(clamping: marked.utf8.count))
        }
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if let width { pango_layout_set_width(layout, units(width)) }
        if let lines = style.maxLines {
            pango_layout_set_height(layout, -Int32(clamping: max(1, lines)))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        apply(style, to: layout)
        return ShapedText(layout: layout, style: style, width: width, lease: lease)
    }

    /// The characters of a printed text that no installed font has, each once and in order.
    public func charactersWithoutFont(in text: String) -> [Character] {
        var missing: [Character] = []
        for character in printable(text) where !missing.contains(character) && !hasFont(character) {
            missing.append(character)
        }
        return missing
    }

    private func hasFont(_ character: Character) -> Bool {
        let layout = pango_layout_new(context)
        defer { g_object_unref(layout.map(UnsafeMutableRawPointer.init)) }
        let text = String(character)
        pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
        return pango_layout_get_unknown_glyphs_count(layout) == 0
    }

    /// Positions glyphs exactly instead of on pixels, and prefers fonts for simplified Chinese for rare characters.
    private func prepare() {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("zh-cn"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    }

    private func apply(_ style: TextStyle, to layout: OpaquePointer?) {
        let font = pango_font_description_from_string(style.face.family)
        pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)

        let attributes = pango_attr_list_new()
        // A hyphen at a line break could be read as part of an address or a number.
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        if style.spacing != 0 {
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(units(style.spacing)))
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }

    private func units(_ points: Double) -> Int32 {
        guard points.isFinite else { return Int32.max }
        // Half of the 32-bit range, so that sums of widths do not overflow.
        return Int32(min(max(0, points * Double(PANGO_SCALE)), 1_000_000_000).rounded())
    }
}
