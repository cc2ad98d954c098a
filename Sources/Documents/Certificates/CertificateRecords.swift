import Domain
import Print

extension Flow {
    /// Adds the records of a subject with their counted hours.
    mutating func records(of subject: CertificateSheet.Subject, _ density: CertificateDensity) throws {
        try reserve(CertificateLook.section.lineHeight + 3 + 60)
        try paragraph("\(subject.title)　计入 \(subject.sum.counted) 学时", CertificateLook.section)
        gap(3)
        if subject.records.isEmpty {
            try paragraph("本年度没有计入学时的记录。", CertificateLook.small)
        } else {
            try table(listing(subject.orderedRecords, density))
        }
        if let note = subject.uncountedNote {
            gap(2)
            try paragraph(note, CertificateLook.small)
        }
        gap(density.gap - 1)
    }

    private func listing(_ records: [CertificateSheet.Record], _ density: CertificateDensity) -> Table {
        Table(
            columns: [
                .init("序号", share: 1.1),
                .init("课程或成果名称", share: 8.6),
                .init("类别", share: 4.2),
                .init("完成日期", share: 3),
                .init("计入学时", share: 1.9, alignment: .right),
            ],
            rows: records.enumerated().map { index, record in
                ["\(index + 1)", record.title, record.kind, record.completed.chinese, record.counted.description]
            },
            look: density.records
        )
    }
}
