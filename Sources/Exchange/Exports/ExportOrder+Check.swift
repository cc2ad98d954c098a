import Documents
import Domain
import Groundwork
import Rules

extension ExportOrder {
    private static let longestPurpose = 200

    /// Returns the order with cleaned text, and without values that its kind does not use.
    /// - Throws: `FormFault` for the first fault.
    func checked(_ ground: Ground) throws(FormFault) -> ExportOrder {
        var order = self
        order.purpose = purpose.prose
        order.employer = String(employer.tidied.prefix(100))
        if !kind.isOfYear { order.year = nil }
        if kind != .standings { order.met = nil }
        if kind.isOfYear, year.map({ !(1900...9999).contains($0) }) ?? true {
            throw FormFault("year", "年度应为四位年份，例如 \(ground.today.year)。")
        }
        order.states = Self.states.filter(states.contains)
        if kind == .records, order.states.isEmpty { throw FormFault("states", "请至少选择一种记录状态。") }
        if let series, !ground.series.contains(where: { $0.id == series }) {
            throw FormFault("series", "没有这个职称系列，请从列表中选择。")
        }
        guard !order.purpose.isEmpty else { throw FormFault("purpose", "请写明用途：导出的内容含完整证件号码，为什么导出会记入日志。") }
        guard order.purpose.count <= Self.longestPurpose else {
            throw FormFault("purpose", "用途最多 \(Self.longestPurpose) 个字，现在是 \(order.purpose.count) 个字，请缩短。")
        }
        return order
    }

    /// Returns the filters in Chinese, such as 2026 年度，已认定、待认定.
    func filterWords(_ ground: Ground) -> String {
        var words: [String] = []
        if let year { words.append("\(year) 年度") }
        if kind == .records { words.append(states.map(\.listedName).joined(separator: "、")) }
        if let met { words.append(met ? "已达标" : "未达标") }
        if let series { words.append(ground.seriesName(series)) }
        if !employer.isEmpty { words.append("单位名称含“\(employer)”") }
        return words.isEmpty ? "全部" : words.joined(separator: "，")
    }
}
