/// The kinds of numbers that contain a check character.
public enum NumberKind: String, CaseIterable, Hashable, Sendable {
    /// 居民身份证号码 (GB 11643)
    case residentID = "resident-id"
    /// 统一社会信用代码 (GB 32100)
    case organisation

    /// Cleans a number and reports its first fault.
    /// - Parameter today: The present day. A later birth date is a fault.
    public func check(_ raw: String, today: Day) -> DocumentNumberReport {
        switch self {
        case .residentID: DocumentNumber.check(raw, kind: .residentID, today: today)
        case .organisation: CreditCode.check(raw)
        }
    }
}
