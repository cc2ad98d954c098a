extension Day {
    /// This day and all days until the last one, as people write them: 2026年3月10日至12日.
    ///
    /// What both days share is written once. A single day is written as such.
    public func chinese(to last: Day) -> String {
        if last == self { return chinese }
        if last.year != year { return "\(chinese)至\(last.chinese)" }
        if last.month != month { return "\(chinese)至\(last.month)月\(last.day)日" }
        return "\(chinese)至\(last.day)日"
    }
}
