import Print

/// Prints activation slips on A4, four on each page, with dashed lines for cutting.
public enum ActivationSlipPDF {
    static let slipsPerPage = 4

    /// Returns the bytes of the PDF, with the slips in the given order.
    ///
    /// - Throws: `PrintFailure`; `.noPages` if there are no slips.
    public static func render(_ slips: [ActivationSlip], title: String = "账号激活单") throws -> [UInt8] {
        let typesetter = try Typesetter()
        let document = try PDFDocument(title: title)
        let height = Paper.a4.box.height / Double(slipsPerPage)
        for start in stride(from: 0, to: slips.count, by: slipsPerPage) {
            var page = Page()
            for (row, slip) in slips[start..<min(start + slipsPerPage, slips.count)].enumerated() {
                let strip = Box(x: 0, y: Double(row) * height, width: Paper.a4.box.width, height: height)
                try page.add(slip, title: title, in: strip, by: typesetter)
                guard row < slipsPerPage - 1 else { continue }
                page.line(
                    from: Point(x: 0, y: strip.bottom),
                    to: Point(x: strip.right, y: strip.bottom),
                    thickness: 0.5,
                    ink: SlipLook.hairline,
                    dash: 4
                )
            }
            try document.add(page)
        }
        return try document.finish()
    }
}
