internal import Domain

/// A stated time in words: 「3 天又 90 分钟（每天 8 学时，45 分钟 1 学时）」.
struct TimeWords {
    let rules: PolicyRules
    let record: SoundRecord
    let language: Language

    func write(
        times: Fraction,
        slot: Int,
        unstated: Hours?,
        result: Hours,
        to text: inout some TextOutputStream
    ) {
        text.write(language("按实际时间", "by actual time"))
        if times != .one { text.write(language("的 \(times) 倍", " × \(times)")) }
        text.write(language("计算，", ": "))
        var isStated = true
        if let hours = record.facts[slot + BoundFacts.Time.hours] {
            isStated = times != .one || rules.unit == .credits
            if isStated { writeHours(Hours(hundredths: hours), to: &text) }
        } else if !writeSpan(slot, to: &text), let unstated {
            text.write(language("未写明时间的按 \(unstated) 学时", "\(unstated) hours where none are stated, "))
        }
        if rules.unit == .credits {
            let each = rules.clock.hoursPerUnit
            text.write(language("，每 \(each) 学时 1 学分，", "\(each) hours a credit, "))
        }
        text.write(language("计 ", isStated ? "makes " : ""))
        text.write(result, language.name(of: rules.unit))
    }

    private func writeHours(_ hours: Hours, to text: inout some TextOutputStream) {
        text.write(hours)
        text.write(language(" 学时", " hours, "))
    }

    /// Returns false, and writes nothing, if no days or minutes are stated.
    private func writeSpan(_ slot: Int, to text: inout some TextOutputStream) -> Bool {
        let days = record.facts[slot + BoundFacts.Time.days] ?? 0
        let halfDays = record.facts[slot + BoundFacts.Time.halfDays] ?? 0
        let minutes = record.facts[slot + BoundFacts.Time.minutes] ?? 0
        guard days + halfDays + minutes > 0 else { return false }
        let clock = rules.clock
        let perHour = clock.minutesPerHour[record.kind.subject]
        var amounts: [String] = []
        var rates: [String] = []
        if days > 0 {
            amounts.append(language("\(days) 天", "\(days) days"))
            rates.append(language("每天 \(clock.hoursPerDay) 学时", "\(clock.hoursPerDay) hours a day"))
        }
        if halfDays > 0, let half = clock.hoursPerHalfDay {
            amounts.append(language("\(halfDays) 个半天", "\(halfDays) half days"))
            rates.append(language("半天 \(half) 学时", "\(half) hours a half day"))
        }
        if minutes > 0 {
            amounts.append(language("\(minutes) 分钟", "\(minutes) minutes"))
            rates.append(language("\(perHour) 分钟 1 学时", "\(perHour) minutes an hour"))
        }
        text.write(amounts.joined(separator: language("又 ", " and ")))
        text.write(language("（", " ("))
        text.write(rates.joined(separator: language("，", ", ")))
        text.write(language("）", ") "))
        return true
    }
}
