import Print

extension Page {
    /// The page with the double frame and its number; from the second page on, also with the holder's name.
    func framed(_ sheet: CertificateSheet, number: Int, of count: Int, by typesetter: Typesetter) -> Page {
        var page = self
        let frame = CertificateLook.frame
        page.frame(frame, thickness: 1.1, ink: CertificateLook.ink)
        page.frame(frame.inset(3.2), thickness: 0.4, ink: CertificateLook.ink)

        let style = CertificateLook.small.with { $0.alignment = .centre }
        let footer = typesetter.shape("第 \(number) 页 共 \(count) 页", style, width: frame.width)
        page.add(footer, x: frame.x, y: frame.bottom + 6)
        if number > 1 { page.addRunningHead(sheet, by: typesetter) }
        return page
    }

    private mutating func addRunningHead(_ sheet: CertificateSheet, by typesetter: Typesetter) {
        let box = CertificateLook.area(ofPage: 0)
        let half = box.width * 0.62
        let left = CertificateLook.small.with { $0.maxLines = 1 }
        let right = left.with { $0.alignment = .right }
        let name = typesetter.shape("\(sheet.holder.name) · \(sheet.year) 年度 · \(sheet.heading)（续）", left, width: half)
        let certificate = typesetter.shape("证书编号 \(sheet.number)", right, width: box.width - half)
        add(name, x: box.x, y: box.y)
        add(certificate, x: box.x + half, y: box.y)
        line(
            from: Point(x: box.x, y: box.y + 16),
            to: Point(x: box.right, y: box.y + 16),
            thickness: 0.5,
            ink: CertificateLook.vermilion
        )
    }
}
