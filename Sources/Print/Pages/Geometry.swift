/// A place on a page, in points (1/72 inch) from the top left corner.
public struct Point: Hashable, Sendable {
    /// The distance from the left edge.
    public var x: Double
    /// The distance from the top edge.
    public var y: Double

    /// Creates a point.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A rectangle on a page, in points.
public struct Box: Hashable, Sendable {
    /// The distance of the left side from the left edge.
    public var x: Double
    /// The distance of the top side from the top edge.
    public var y: Double
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double

    /// Creates a box.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The right side.
    public var right: Double { x + width }
    /// The bottom side.
    public var bottom: Double { y + height }

    /// A box with margins inside this one. Its sides are never negative.
    public func inset(_ horizontal: Double, _ vertical: Double) -> Box {
        Box(
            x: x + horizontal,
            y: y + vertical,
            width: max(0, width - 2 * horizontal),
            height: max(0, height - 2 * vertical)
        )
    }

    /// A box with the same margin on all sides.
    public func inset(_ margin: Double) -> Box { inset(margin, margin) }
}

/// The size of a sheet of paper.
public enum Paper: Sendable {
    /// A4, 210 × 297 mm.
    case a4

    /// The whole sheet.
    public var box: Box {
        switch self {
        case .a4: Box(x: 0, y: 0, width: .millimetres(210), height: .millimetres(297))
        }
    }
}

extension Double {
    /// Converts millimetres to points.
    public static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
}
