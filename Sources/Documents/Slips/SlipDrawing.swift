import Domain
import Print

enum SlipLook {
    static let ink = Ink(0x1b2733)
    static let quiet = Ink(0x5b6875)
    static let hairline = Ink(0x9aa5ae)
    static let teal = Ink(0x0b5c6b)
    static let vermilion = Ink(0xb23a2e)

    static let title = TextStyle(.sans, 12, bold: true, ink: ink, maxLines: 1)
    static let label = TextStyle(.sans, 8.5, ink: quiet, leading: 1.5, maxLines: 1)
    static let name = TextStyle(.sans, 14, bold: true, ink: ink, leading: 1.35, maxLines: 1)
    static let body = TextStyle(.sans, 10, ink: ink, leading: 1.55)
    static let expiry = TextStyle(.sans, 10, bold: true, ink: vermilion, leading: 1.5, maxLines: 1)
    static let code = TextStyle(.sans, 24, bold: true, ink: ink, leading: 1.3, spacing: 5)
}

extension Page {
    /// Adds a slip: on the left the person and the steps, on the right the code and the address to scan.
    mutating func add(_ slip: ActivationSlip, title: String, in strip: Box, by typesetter: Typesetter) throws {
        let box = strip.inset(.millimetres(16), .millimetres(8))
        let leftWidth = box.width * 0.50
        var left = Column(x: box.x, y: box.y, width: leftWidth - 16)
        left.set(title, SlipLook.title.with { $0.ink = SlipLook.teal }, on: &self, by: typesetter)
        left.y += 4
        left.set(slip.name, SlipLook.name, on: &self, by: typesetter)
        left.set(slip.maskedNumber, SlipLook.body.with { $0.maxLines = 1 }, on: &self, by: typesetter)
        left.set(slip.employer, SlipLook.body.with { $0.maxLines = 2 }, on: &self, by: typesetter)
        left.y += 8
        for step in steps(slip) {
            left.set(step, SlipLook.body.with { $0.maxLines = 4 }, on: &self, by: typesetter)
        }
        let right = Box(x: box.x + leftWidth, y: box.y, width: box.width - leftWidth, height: box.height)
        try addCode(slip, in: right, by: typesetter)
    }

    private func steps(_ slip: ActivationSlip) -> [String] {
        ["1. 打开网址 \(slip.address)", "2. 输入证件号码和激活码", "3. 设置自己的密码，完成激活"]
    }

    /// The style of the code. A long code is printed smaller, because codes are never cut.
    private func codeStyle(_ code: String, width: Double, by typesetter: Typesetter) -> TextStyle {
        let scale = min(1, width / max(1, typesetter.shape(code, SlipLook.code).width * 1.02))
        return SlipLook.code.with {
            $0.size *= scale
            $0.spacing *= scale
            // The texts below keep their places.
            $0.leading /= scale
        }
    }

    private mutating func addCode(_ slip: ActivationSlip, in box: Box, by typesetter: Typesetter) throws {
        frame(box, thickness: 0.6, ink: SlipLook.hairline)
        let inner = box.inset(12, 9)
        var column = Column(x: inner.x, y: inner.y, width: inner.width)
        column.set("激活码（只能用一次）", SlipLook.label, on: &self, by: typesetter)
        column.setUnbroken(
            slip.code,
            codeStyle(slip.code, width: inner.width, by: typesetter),
            on: &self,
            by: typesetter
        )
        column.set("有效期至 \(slip.expires.chinese)", SlipLook.expiry, on: &self, by: typesetter)
        column.y += 6

        let side = inner.bottom - column.y + 6
        let square = Box(x: inner.x - 6, y: column.y, width: side, height: side)
        add(try QRCode(slip.address), in: square, ink: SlipLook.ink)
        link(slip.address, over: square)
        var note = Column(x: square.right + 4, y: column.y + 6, width: inner.right - square.right - 4)
        let small = SlipLook.label.with { $0.maxLines = nil }
        note.set("扫码打开网址。", small, on: &self, by: typesetter)
        note.set("激活码等同钥匙，请勿转交他人；过期或遗失请向本单位经办人重新领取。", small, on: &self, by: typesetter)
    }
}

/// Sets texts below one another.
private struct Column {
    let x: Double
    var y: Double
    let width: Double

    mutating func set(_ text: String, _ style: TextStyle, on page: inout Page, by typesetter: Typesetter) {
        let shaped = typesetter.shape(text, style, width: width)
        page.add(shaped, x: x, y: y)
        y += shaped.height
    }

    /// Sets a text on one line, whatever its width. Otherwise a code might break at its hyphen.
    mutating func setUnbroken(_ text: String, _ style: TextStyle, on page: inout Page, by typesetter: Typesetter) {
        let shaped = typesetter.shape(text, style)
        page.add(shaped, x: x, y: y)
        y += shaped.height
    }
}
