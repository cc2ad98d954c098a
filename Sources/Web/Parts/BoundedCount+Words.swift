import Domain

extension BoundedCount {
    /// 3 人; if counting stopped: 1,000 人以上
    var people: String { "\(number.grouped) 人\(isExact ? "" : "以上")" }
}
