import CPangoCairo

/// A text broken into lines of glyphs, ready to be set on a page.
///
/// Every line is as high as its style says, whatever fonts rare characters had to be taken from.
public final class ShapedText {
    public let style: TextStyle
    public let lineCount: Int
    /// The width that was asked for, or that of the widest line.
    public let width: Double
    private let layout: OpaquePointer?
    /// The fonts of the layout stay leased as long as it lives.
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

    public var height: Double { height(ofLines: lineCount) }

    /// How high so many lines are, in points.
    public func height(ofLines count: Int) -> Double { Double(count) * style.lineHeight }

    /// The height of the box of a Chinese character, of which 0.88 lies above the baseline.
    func baseline(ofRow row: Int) -> Double {
        (Double(row) + 0.5) * style.lineHeight + (0.88 - 0.5) * style.size
    }

    /// The characters themselves, as long as this text lives.
    var characters: UnsafePointer<CChar>? { pango_layout_get_text(layout) }

    func line(_ index: Int) -> (glyphs: UnsafeMutablePointer<PangoLayoutLine>, indent: Double)? {
        guard let line = pango_layout_get_line_readonly(layout, Int32(clamping: index)) else { return nil }
        guard style.alignment != .left else { return (line, 0) }
        var box = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &box)
        return (line, (width - points(box.width)) * style.alignment.lead)
    }
}
