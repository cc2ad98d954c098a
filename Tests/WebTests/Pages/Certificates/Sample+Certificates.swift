@testable import Web

extension Sample {
    static let certificatePages: [Sample] = [
        Sample("year-certificate", unmet, in: .professional(on: "学时证书")),
        Sample(
            "year-certificate-first",
            with(unmet) {
                $0.standing = .met
                $0.headline = "已达标，共计入 118.5 学时。"
                $0.bars = HoursBar.met
                $0.pendingNote = nil
                $0.certificates = []
            },
            in: .professional(on: "学时证书")
        ),
    ]

    private static let unmet = YearCertificatePage(
        year: "2026",
        years: [YearLink(label: "2026", href: "/years/2026/certificate", isCurrent: true)],
        standing: .open,
        headline: "尚未达标：还差公需 4 学时、专业 30 学时。证书会如实写明。",
        bars: HoursBar.unmet,
        pendingNote: "2 条待认定的学时不会写进证书，认定后可重新出具。",
        issueAction: "/years/2026/certificate",
        certificates: [
            row("赣学时〔2026〕000017", "2026年11月18日", StatusChip(tone: .ok, text: "有效"), nil),
            row("赣学时〔2026〕000009", "2026年7月2日", StatusChip(tone: .plain, text: "已替换"), "2026年11月18日出具了新证书"),
            row("赣学时〔2026〕000003", "2026年4月20日", StatusChip(tone: .bad, text: "已撤销"), "所载一条学时已于 2026年5月6日 冲红"),
        ]
    )

    private static func row(_ number: String, _ issued: String, _ chip: StatusChip, _ note: String?) -> CertificateRow {
        CertificateRow(
            number: number,
            issued: issued,
            chip: chip,
            contents: "公需 26、专业 30、合计 56，未达标",
            note: note,
            pdfHref: "/years/2026/certificates/2026-000017.pdf",
            checkHref: "/certificates/K7QF-2M9D-4TWA"
        )
    }
}
