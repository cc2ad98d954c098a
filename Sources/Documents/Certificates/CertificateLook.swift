import Print

/// The colours, text styles and measures of a certificate.
enum CertificateLook {
    static let ink = Ink(0x1b2733)
    static let quiet = Ink(0x5b6875)
    static let hairline = Ink(0xc9d0d6)
    static let teal = Ink(0x0b5c6b)
    static let vermilion = Ink(0xb23a2e)
    static let wash = Ink(0xf1f4f5)

    static let heading = TextStyle(.serif, 20, bold: true, ink: ink, alignment: .centre, leading: 1.4, spacing: 1.2)
    static let year = TextStyle(.serif, 13, bold: true, ink: vermilion, alignment: .centre, leading: 1.5, spacing: 2)
    static let section = TextStyle(.serif, 12, bold: true, ink: ink)
    static let label = TextStyle(.sans, 9, ink: quiet, leading: 1.6)
    static let value = TextStyle(.sans, 10.5, ink: ink, leading: 1.4, maxLines: 4)
    static let small = TextStyle(.sans, 8.5, ink: quiet, leading: 1.55)

    static let sheet = Paper.a4.box
    /// The outer line of the double frame. It leaves room to punch and bind the page on the left.
    static let frame = sheet.inset(.millimetres(13), .millimetres(11))

    /// The area of a page that may be filled. Later pages begin below a line with the holder's name.
    static func area(ofPage page: Int) -> Box {
        var box = frame.inset(.millimetres(9), .millimetres(6.5))
        if page > 0 {
            box.y += 24
            box.height -= 24
        }
        return box
    }
}
