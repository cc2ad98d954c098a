/// `/years/{year}/certificate`: the year's result today, and the certificates that were issued.
struct YearCertificatePage: Page {
    var year: String
    var years: [YearLink]
    var standing: YearPage.Standing
    /// 尚未达标：还差公需 4 学时、专业 30 学时。证书会如实写明。
    var headline: String
    var bars: [HoursBar]
    /// 2 条待认定的学时不会写进证书，认定后可重新出具。
    var pendingNote: String?
    /// `/years/{year}/certificate`, POST; `nil` if no certificate can be issued.
    var issueAction: String?
    /// Whether a certificate says the same as the register now. A new one would be the same.
    var isUnchanged = false
    var certificates: [CertificateRow]

    var title: String { "\(year) 年学时证书" }
}

/// One certificate already issued.
struct CertificateRow: Sendable {
    var number: String
    /// 2026年11月18日
    var issued: String
    var chip: StatusChip
    /// 公需 26、专业 30、合计 56，未达标
    var contents: String
    /// Why it was replaced or revoked.
    var note: String?
    /// `/years/{year}/certificates/{number}.pdf`
    var pdfHref: String
    /// `/certificates/{code}`
    var checkHref: String
}
