import Domain
import Print

extension Flow {
    /// Adds the counted and required hours, and the result.
    mutating func standing(_ sheet: CertificateSheet, _ density: CertificateDensity) throws {
        let rows = sheet.subjects.map { row($0.title, $0.sum) } + [row("合计", sheet.total)]
        try table(
            Table(
                columns: [
                    .init("科目", share: 4),
                    .init("计入学时", share: 2, alignment: .right),
                    .init("要求学时", share: 2, alignment: .right),
                    .init("是否达到", share: 2, alignment: .right),
                ],
                rows: rows,
                look: density.summary
            )
        )
        gap(density.gap - 2)
        let ink = sheet.isMet ? CertificateLook.teal : CertificateLook.vermilion
        try paragraph(sheet.verdict, CertificateLook.section.with { $0.ink = ink })
        for remark in sheet.remarks { try paragraph(remark, CertificateLook.value) }
        try paragraph("依据：\(sheet.basis)", CertificateLook.small)
        gap(density.gap - 2)
    }

    private func row(_ title: String, _ sum: CertificateSheet.Sum) -> [String] {
        [title, sum.counted.description, sum.requiredText, sum.state]
    }
}
