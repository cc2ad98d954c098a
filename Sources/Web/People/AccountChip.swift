import Domain

extension Account.State? {
    /// Whether a person has an account that works.
    var accountChip: StatusChip {
        self == .active ? StatusChip(tone: .ok, text: "已激活") : StatusChip(tone: .plain, text: "未激活")
    }
}
