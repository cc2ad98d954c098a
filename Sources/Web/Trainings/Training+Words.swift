import Domain

extension Training {
    /// 2026年3月10日至12日
    var days: String { firstDay.chinese(to: lastDay) }

    /// Who withdrew it, when and why; `nil` if it is open.
    var withdrawalSentence: String? {
        withdrawal.map { "\($0.byName)于 \($0.at.chinese) 撤回：\($0.reason)" }
    }
}
