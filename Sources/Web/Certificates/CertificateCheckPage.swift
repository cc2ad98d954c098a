/// `/certificates/{code}`: whether a certificate is valid. The page is public, so name and number are masked.
struct CertificateCheckPage: Page {
    enum Verdict: String, Sendable {
        case valid, grown, replaced, revoked, incomparable, unknown
    }

    var verdict: Verdict
    /// When and why, in a sentence: 2026年11月20日起被新证书替换：此后又计入了学时。
    var sentence: String
    var code: String
    /// 姓名, 证件号码 (both masked), 年度, 证书编号, 出具日期, 登记机关.
    var facts: [Fact] = []
    /// The hours of the year on the certificate; empty if the code is unknown.
    var sums: [HoursBar] = []
    /// 已达到年度要求 or 未达到年度要求, as of the day it was issued.
    var requirement: StatusChip?
    /// The hours of the year now, if they are more than on the certificate.
    var presentSums: [HoursBar] = []
    var presentRequirement: StatusChip?
    /// 查验时间：2026年11月21日 10:32
    var checkedAt: String

    var title: String { "证书查验结果：\(verdict.headline)" }
}

extension CertificateCheckPage.Verdict {
    var headline: String {
        switch self {
        case .valid: "证书有效"
        case .grown: "证书有效，有更新的情况"
        case .replaced: "证书已被替换"
        case .revoked: "证书已被撤销"
        case .incomparable: "暂时无法核对"
        case .unknown: "没有这份证书"
        }
    }

    var sign: String {
        switch self {
        case .valid, .grown: "✓"
        case .replaced: "!"
        case .revoked: "×"
        case .unknown, .incomparable: "?"
        }
    }
}
