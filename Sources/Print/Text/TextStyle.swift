/// The look of a text.
public struct TextStyle: Hashable, Sendable {
    /// The fonts.
    public enum Face: CaseIterable, Hashable, Sendable {
        /// Noto Serif CJK SC (宋体).
        case serif
        /// Noto Sans CJK SC (黑体).
        case sans

        var family: String {
            switch self {
            case .serif: "Noto Serif CJK SC"
            case .sans: "Noto Sans CJK SC"
            }
        }
    }

    /// The horizontal alignment.
    public enum Alignment: Hashable, Sendable {
        case left, centre, right

        /// The part of the free space that is before the text.
        var lead: Double {
            switch self {
            case .left: 0
            case .centre: 0.5
            case .right: 1
            }
        }
    }

    /// The font.
    public var face: Face
    /// Whether the text is bold.
    public var bold: Bool
    /// The height of a Chinese character in points.
    public var size: Double
    /// The colour.
    public var ink: Ink
    /// The horizontal alignment.
    public var alignment: Alignment
    /// The distance between lines, as a multiple of the size.
    public var leading: Double
    /// The additional space between characters in points.
    public var spacing: Double
    /// The largest number of lines; `nil` for no limit. The rest of the text is replaced by “…”.
    public var maxLines: Int?

    /// Creates a style.
    public init(
        _ face: Face = .sans,
        _ size: Double = 10,
        bold: Bool = false,
        ink: Ink = .black,
        alignment: Alignment = .left,
        leading: Double = 1.5,
        spacing: Double = 0,
        maxLines: Int? = nil
    ) {
        self.face = face
        self.size = size
        self.bold = bold
        self.ink = ink
        self.alignment = alignment
        self.leading = leading
        self.spacing = spacing
        self.maxLines = maxLines
    }

    /// The distance between lines in points, at least 1.
    public var lineHeight: Double { max(1, size * leading) }

    /// A copy of the style with a change.
    public func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }
}
