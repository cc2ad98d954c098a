import Domain

extension BoundedCount {
    /// 3 条; if counting stopped: 1,000 条以上
    var records: String { "\(number.grouped) 条\(isExact ? "" : "以上")" }
}
