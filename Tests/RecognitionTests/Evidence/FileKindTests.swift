import Testing

@testable import Recognition

@Suite struct FileKindTests {
    @Test(
        arguments: [
            (Array("%PDF-1.7\n".utf8), FileKind.pdf),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], .jpeg),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
            ([0x50, 0x4B, 0x03, 0x04, 20, 0], .zip),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
            (Array("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 ".utf8), .webp),
            ([0, 0, 0, 24] + Array("ftypheic".utf8), .heic),
            ([0, 0, 0, 24] + Array("ftypisom".utf8), .unknown),
            (Array("<html><script>".utf8), .unknown),
            (Array("%PD".utf8), .unknown),
            ([], .unknown),
        ] as [([UInt8], FileKind)]
    )
    func `the first bytes decide the kind of a file`(bytes: [UInt8], kind: FileKind) {
        #expect(FileKind.detect(bytes) == kind)
    }

    @Test func `only PDF, JPG and PNG are evidence`() {
        #expect(FileKind.pdf.refusalAsEvidence == nil)
        #expect(FileKind.jpeg.refusalAsEvidence == nil)
        #expect(FileKind.png.refusalAsEvidence == nil)
        #expect(FileKind.heic.refusalAsEvidence?.contains("JPG") == true)
        #expect(FileKind.zip.refusalAsEvidence?.contains("PDF") == true)
        #expect(FileKind.unknown.refusalAsEvidence?.isEmpty == false)
    }
}
