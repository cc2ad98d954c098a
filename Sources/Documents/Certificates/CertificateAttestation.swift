import Domain
import Print

extension Flow {
    /// Adds the foot of the last page: how to check the certificate, who registered the hours, and when.
    mutating func attestation(_ sheet: CertificateSheet, _ code: QRCode) throws {
        let texts = AttestationTexts(sheet, width: box.width, by: typesetter)
        try reserve(texts.height)
        let blank = remaining - texts.height
        if blank > 0 { try block(height: blank) { _, _ in } }
        try block(height: texts.height) { page, box in
            page.line(
                from: Point(x: box.x, y: box.y),
                to: Point(x: box.right, y: box.y),
                thickness: 0.5,
                ink: CertificateLook.hairline
            )
            texts.draw(on: &page, in: box, code: code, address: sheet.verification.address)
        }
    }
}

/// The shaped texts of the foot. Their height is needed before they are placed.
private struct AttestationTexts {
    private static let side = Double.millimetres(27)
    private let check: [ShapedText]
    private let seal: [ShapedText]
    private let sealWidth: Double

    init(_ sheet: CertificateSheet, width: Double, by typesetter: Typesetter) {
        let sealWidth = width * 0.33
        let checkWidth = width - AttestationTexts.side - sealWidth - 22
        let small = CertificateLook.small.with { $0.maxLines = 4 }
        let verification = sheet.verification
        check = [
            typesetter.shape("查验码", small, width: checkWidth),
            typesetter.shape(
                verification.code,
                TextStyle(.sans, 13, ink: CertificateLook.ink, leading: 1.4, spacing: 1.2, maxLines: 2),
                width: checkWidth
            ),
            typesetter.shape(
                verification.address,
                small.with { $0.ink = CertificateLook.teal },
                width: checkWidth
            ),
            typesetter.shape("扫描二维码或打开以上网址，可以查看本证书现在是否有效、已被替换或已被撤销。", small, width: checkWidth),
        ]
        let signed = TextStyle(
            .serif,
            11,
            bold: true,
            ink: CertificateLook.ink,
            alignment: .right,
            leading: 1.6,
            maxLines: 3
        )
        seal = [
            typesetter.shape("登记机关", small.with { $0.alignment = .right }, width: sealWidth),
            typesetter.shape(sheet.authority, signed, width: sealWidth),
            typesetter.shape(sheet.issued.chinese, signed, width: sealWidth),
        ]
        self.sealWidth = sealWidth
    }

    var height: Double {
        12 + max(AttestationTexts.side, stack(check), stack(seal))
    }

    func draw(on page: inout Page, in box: Box, code: QRCode, address: String) {
        let top = box.y + 10
        let side = AttestationTexts.side
        let square = Box(x: box.x - 4, y: top - 2, width: side, height: side)
        page.add(code, in: square, ink: CertificateLook.ink)
        page.link(address, over: square)
        set(check, on: &page, x: box.x + side + 6, y: top)
        set(seal, on: &page, x: box.right - sealWidth, y: box.bottom - stack(seal))
    }

    private func set(_ texts: [ShapedText], on page: inout Page, x: Double, y: Double) {
        var y = y
        for text in texts {
            page.add(text, x: x, y: y)
            y += text.height
        }
    }

    private func stack(_ texts: [ShapedText]) -> Double {
        texts.reduce(0) { $0 + $1.height }
    }
}
