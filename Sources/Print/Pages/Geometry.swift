/// A place on a page in points (1/72 inch), measured from the top left corner.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A rectangle on a page, in points.
public struct Box: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var right: Double { x + width }
    public var bottom: Double { y + height }

    /// The box that lies so many points inside this one, never with a negative side.
    public func inset(_ horizontal: Double, _ vertical: Double) -> Box {
        Box(
            x: x + horizontal,
            y: y + vertical,
            width: max(0, width - 2 * horizontal),
            height: max(0, height - 2 * vertical)
        )
    }

    public func inset(_ margin: Double) -> Box { inset(margin, margin) }
}

/// The size of a sheet of paper.
public enum Paper: Sendable {
    case a4

    /// The whole sheet: A4 is 210 × 297 mm.
    public var box: Box {
        switch self {
        case .a4: Box(x: 0, y: 0, width: .millimetres(210), height: .millimetres(297))
        }
    }
}

extension Double {
    /// So many millimetres in points.
    public static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
}
