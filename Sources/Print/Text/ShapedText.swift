import CPangoCairo

/// A text that is broken into lines of glyphs, ready to be added to a page.
///
/// Every line has the height of the style, even if rare characters come from other fonts.
public final class ShapedText {
    /// The style of the text.
    public let style: TextStyle
    /// The number of lines.
    public let lineCount: Int
    /// The requested width, or the width of the longest line, in points.
    public let width: Double
    private let layout: OpaquePointer?
    /// The lease of the layout's fonts, which must last as long as the layout.
    let lease: FontLease

    init(layout: OpaquePointer?, style: TextStyle, width: Double?, lease: FontLease) {
        self.layout = layout
        self.style = style
        self.lease = lease
        lineCount = Int(pango_layout_get_line_count(layout))
        var box = PangoRectangle()
        pango_layout_get_extents(layout, nil, &box)
        self.width = width ?? points(box.width)
    }

    deinit {
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
    }

    /// The height of all lines, in points.
    public var height: Double { height(ofLines: lineCount) }

    /// The height of a number of lines, in points.
    public func height(ofLines count: Int) -> Double { Double(count) * style.lineHeight }

    /// The baseline of a row, from the top. 0.88 of the box of a Chinese character lies above the baseline.
    func baseline(ofRow row: Int) -> Double {
        (Double(row) + 0.5) * style.lineHeight + (0.88 - 0.5) * style.size
    }

    /// The characters; the pointer is valid as long as this text exists.
    var characters: UnsafePointer<CChar>? { pango_layout_get_text(layout) }

    func line(_ index: Int) -> (glyphs: UnsafeMutablePointer<PangoLayoutLine>, indent: Double)? {
        guard let line = pango_layout_get_line_readonly(layout, Int32(clamping: index)) else { return nil }
        guard style.alignment != .left else { return (line, 0) }
        var box = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &box)
        return (line, (width - points(box.width)) * style.alignment.lead)
    }
}
