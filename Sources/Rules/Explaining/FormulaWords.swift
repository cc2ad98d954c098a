internal import Domain

/// A formula applied to a claim, in Chinese: 「每篇 10 学时，4 篇共 40 学时」.
struct FormulaWords {
    let rules: PolicyRules
    /// The place of the activity.
    let activity: Int

    func write(_ claim: Claim, assessed: Hours, to text: inout some TextOutputStream) {
        switch (rules.activities[activity].formula, claim) {
        case (.time(let percent), _): writeTime(claim, percent: percent, assessed: assessed, to: &text)
        case (.stated, _):
            text.write("按登记的学时认定，计 ")
            text.write(assessed)
            text.write(" 学时")
        case (.perItem(let hours, _, let unit), .items(let count)):
            text.write(rules.activities[activity].name)
            writeItems(count, unit: unit, each: hours, assessed: assessed, to: &text)
        case (.lookup(let by, let hours, let count, let unit), .level(let level, let items)):
            text.write(rules.activities[activity].name)
            text.write("（")
            text.write(rules.activities[activity].choices(of: by)[level].name)
            text.write("）")
            if count == nil {
                text.write("按 ")
                text.write(hours[level])
                text.write(" 学时认定")
            } else {
                writeItems(items, unit: unit, each: hours[level], assessed: assessed, to: &text)
            }
        case (.perWhole(_, let each, let hours, let unit), .points(let points)):
            writePoints(points, each: each, hours: hours, unit: unit, to: &text)
            text.write(assessed)
            text.write(" 学时")
        default:
            break
        }
    }

    private func writePoints(
        _ points: Int,
        each: Int,
        hours: Hours,
        unit: String,
        to text: inout some TextOutputStream
    ) {
        text.write("每满 ")
        text.write(each)
        text.write(" ")
        text.write(unit)
        text.write("折算 ")
        text.write(hours)
        text.write(" 学时，")
        text.write(points)
        text.write(" ")
        text.write(unit)
        text.write("折算 ")
    }

    private func writeItems(
        _ count: Int,
        unit: String,
        each: Hours,
        assessed: Hours,
        to text: inout some TextOutputStream
    ) {
        text.write("每")
        text.write(unit)
        text.write(" ")
        text.write(each)
        text.write(" 学时，")
        text.write(count)
        text.write(" ")
        text.write(unit)
        text.write("共 ")
        text.write(assessed)
        text.write(" 学时")
    }

    private func writeTime(_ claim: Claim, percent: Int, assessed: Hours, to text: inout some TextOutputStream) {
        text.write("按实际时间")
        if percent != 100 {
            text.write("的 ")
            text.write(Hours(hundredths: percent))
            text.write(" 倍")
        }
        text.write("计算，")
        switch claim {
        case .span(let days, let minutes): writeSpan(days: days, minutes: minutes, to: &text)
        case .hours(let hours) where percent != 100:
            text.write(hours)
            text.write(" 学时")
        default: break
        }
        text.write("计 ")
        text.write(assessed)
        text.write(" 学时")
    }

    private func writeSpan(days: Int, minutes: Int, to text: inout some TextOutputStream) {
        if days > 0 {
            text.write(days)
            text.write(minutes > 0 ? " 天又 " : " 天")
        }
        if minutes > 0 {
            text.write(minutes)
            text.write(" 分钟")
        }
        text.write("（")
        if days > 0 {
            text.write("每天 ")
            text.write(rules.clock.hoursPerDay)
            text.write(minutes > 0 ? " 学时，" : " 学时")
        }
        if minutes > 0 {
            text.write(rules.clock.minutesPerHour)
            text.write(" 分钟 1 学时")
        }
        text.write("）")
    }
}

extension Rounding {
    var chinese: String {
        switch direction {
        case .down: "不足 \(quantum) 学时的部分舍去"
        case .up: "不足 \(quantum) 学时的部分进位"
        case .nearest: "按 \(quantum) 学时四舍五入"
        }
    }
}
