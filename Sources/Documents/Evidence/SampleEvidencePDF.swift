import Print

/// A sample page of evidence for demonstrations. The page says that it is a sample.
public enum SampleEvidencePDF {
    /// Returns the bytes of the PDF.
    ///
    /// - Parameters:
    ///   - title: The heading of the page.
    ///   - reference: A text that makes each sample a different file.
    public static func render(title: String, reference: String) throws -> [UInt8] {
        let typesetter = try Typesetter()
        let document = try PDFDocument(title: title)
        var page = Page()
        let width = Paper.a4.box.width - 2 * margin
        let heading = typesetter.shape(title, TextStyle(.serif, 20, bold: true), width: width)
        page.add(heading, x: margin, y: margin)
        let note = typesetter.shape(
            "演示用佐证材料，内容为虚构。编号 \(reference)",
            TextStyle(.sans, 10),
            width: width
        )
        page.add(note, x: margin, y: margin + heading.height + 16)
        try document.add(page)
        return try document.finish()
    }

    private static let margin = 72.0
}
