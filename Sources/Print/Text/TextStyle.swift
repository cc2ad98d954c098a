/// How a text looks.
public struct TextStyle: Hashable, Sendable {
    public enum Face: CaseIterable, Hashable, Sendable {
        /// Noto Serif CJK SC (宋体)
        case serif
        /// Noto Sans CJK SC (黑体)
        case sans

        var family: String {
            switch self {
            case .serif: "Noto Serif CJK SC"
            case .sans: "Noto Sans CJK SC"
            }
        }
    }

    public enum Alignment: Hashable, Sendable {
        case left, centre, right

        /// Which part of the free space lies before the text.
        var lead: Double {
            switch self {
            case .left: 0
            case .centre: 0.5
            case .right: 1
            }
        }
    }

    public var face: Face
    public var bold: Bool
    /// Height of a Chinese character in points.
    public var size: Double
    public var ink: Ink
    public var alignment: Alignment
    /// Distance from one line to the next, in character heights.
    public var leading: Double
    /// Points added between characters.
    public var spacing: Double
    /// What does not fit into so many lines is left out and marked with …
    public var maxLines: Int?

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

    /// Points from one line to the next; never less than one, whatever was asked for.
    public var lineHeight: Double { max(1, size * leading) }

    /// The same style with something changed.
    public func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }
}
