import Domain
import Print

/// Writes a certificate on A4: one page for an ordinary year, and more if there are many records.
public enum CertificatePDF {
    /// Returns the bytes of the PDF. The same sheet always gives the same bytes.
    ///
    /// - Throws: `PrintFailure`.
    public static func render(_ sheet: CertificateSheet) throws -> [UInt8] {
        let typesetter = try Typesetter()
        let pages = try fewestPages(of: sheet, by: typesetter)
        let document = try PDFDocument(
            title: "\(sheet.heading) \(sheet.year) \(sheet.number)",
            author: sheet.authority,
            created: "\(sheet.issued.iso)T00:00:00+08:00"
        )
        for (index, page) in pages.enumerated() {
            try document.add(page.framed(sheet, number: index + 1, of: pages.count, by: typesetter))
        }
        return try document.finish()
    }

    /// Returns the characters of a text that no installed font has, each once. They cannot be printed.
    public static func charactersWithoutFont(in text: String) throws -> [Character] {
        try Typesetter().charactersWithoutFont(in: text)
    }

    /// Uses a smaller spacing only if it saves the second of two pages.
    private static func fewestPages(of sheet: CertificateSheet, by typesetter: Typesetter) throws -> [Page] {
        let ordinary = try compose(sheet, .ordinary, by: typesetter)
        guard ordinary.count == 2 else { return ordinary }
        for density in CertificateDensity.allCases.dropFirst() {
            let closer = try compose(sheet, density, by: typesetter)
            if closer.count == 1 { return closer }
        }
        return ordinary
    }

    private static func compose(
        _ sheet: CertificateSheet,
        _ density: CertificateDensity,
        by typesetter: Typesetter
    ) throws -> [Page] {
        var flow = Flow(typesetter: typesetter, area: CertificateLook.area)
        try flow.masthead(sheet, density)
        try flow.holder(sheet, density)
        try flow.standing(sheet, density)
        for subject in sheet.subjects { try flow.records(of: subject, density) }
        try flow.attestation(sheet, QRCode(sheet.verification.address))
        return flow.pages
    }
}
