/// The numbers that can be checked by their own check character.
public enum NumberKind: String, CaseIterable, Hashable, Sendable {
    /// 居民身份证号码 (GB 11643)
    case residentID = "resident-id"
    /// 统一社会信用代码 (GB 32100)
    case organisation

    /// Cleans a number and tells the first thing that is wrong with it.
    /// - Parameter today: a birth date after it is a fault.
    public func check(_ raw: String, today: Day) -> DocumentNumberReport {
        switch self {
        case .residentID: DocumentNumber.check(raw, kind: .residentID, today: today)
        case .organisation: CreditCode.check(raw)
        }
    }
}
