import Print

extension Flow {
    /// Adds the number, the heading and the year.
    mutating func masthead(_ sheet: CertificateSheet, _ density: CertificateDensity) throws {
        try paragraph("证书编号 \(sheet.number)", CertificateLook.small.with { $0.alignment = .right })
        gap(density.gap)
        try paragraph(sheet.heading, CertificateLook.heading)
        gap(3)
        try paragraph("\(sheet.year) 年度", CertificateLook.year)
        gap(6)
        try block(height: density.gap + 2) { page, box in
            let middle = box.x + box.width / 2
            for (offset, thickness) in [(0.0, 1.2), (2.6, 0.4)] {
                page.line(
                    from: Point(x: middle - 60, y: box.y + offset),
                    to: Point(x: middle + 60, y: box.y + offset),
                    thickness: thickness,
                    ink: CertificateLook.vermilion
                )
            }
        }
    }

    /// Adds the facts about the holder: two rows of labels and values.
    mutating func holder(_ sheet: CertificateSheet, _ density: CertificateDensity) throws {
        let holder = sheet.holder
        try facts(("姓名", holder.name), ("证件号码", holder.maskedNumber))
        try facts(("用人单位", holder.employer), holder.series.map { ("系列", $0) })
        gap(density.gap)
    }

    private mutating func facts(_ left: (String, String), _ right: (String, String)?) throws {
        let labelWidth = 52.0
        let leftWidth = box.width * 0.56
        let widths = [leftWidth - labelWidth - 10, box.width - leftWidth - labelWidth]
        let pairs = [left] + (right.map { [$0] } ?? [])
        let values = zip(pairs, widths).map { typesetter.shape($0.1, CertificateLook.value, width: $1) }
        let labels = pairs.map { typesetter.shape($0.0, CertificateLook.label) }
        let height = (values.map(\.height).max() ?? 0) + 6
        try block(height: height) { page, box in
            for (index, x) in [box.x, box.x + leftWidth].prefix(pairs.count).enumerated() {
                page.add(labels[index], x: x, y: box.y + 3)
                page.add(values[index], x: x + labelWidth, y: box.y + 3)
            }
            page.line(
                from: Point(x: box.x, y: box.bottom),
                to: Point(x: box.right, y: box.bottom),
                thickness: 0.35,
                ink: CertificateLook.hairline
            )
        }
    }
}
