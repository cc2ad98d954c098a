/// An opaque colour to draw with.
public struct Ink: Hashable, Sendable {
    let red: Double
    let green: Double
    let blue: Double

    /// Creates a colour from a number as in a style sheet: `0xb23a2e` is red 178, green 58, blue 46.
    public init(_ rgb: UInt32) {
        red = Double((rgb >> 16) & 0xff) / 255
        green = Double((rgb >> 8) & 0xff) / 255
        blue = Double(rgb & 0xff) / 255
    }

    /// Black.
    public static let black = Ink(0x000000)
}
