internal import Domain

/// A formula applied to a claim, in Chinese: 「每篇 10 学时，4 篇共 40 学时」.
struct FormulaWords {
    let rules: PolicyRules
    /// The place of the activity.
    let activity: Int

    func write(_ claim: Claim, assessed: Hours, to text: inout String) {
        switch (rules.activities[activity].formula, claim) {
        case (.time(let percent), _): writeTime(claim, percent: percent, assessed: assessed, to: &text)
        case (.stated, _):
            text += "按登记的学时认定，计 "
            text.append(assessed)
            text += " 学时"
        case (.perItem(let hours, _, let unit), .items(let count)):
            text += rules.activities[activity].name
            writeItems(count, unit: unit, each: hours, assessed: assessed, to: &text)
        case (.lookup(let by, let hours, let count, let unit), .level(let level, let items)):
            text += rules.activities[activity].name
            text += "（"
            text += rules.activities[activity].choices(of: by)[level].name
            text += "）"
            if count == nil {
                text += "按 "
                text.append(hours[level])
                text += " 学时认定"
            } else {
                writeItems(items, unit: unit, each: hours[level], assessed: assessed, to: &text)
            }
        case (.perWhole(_, let each, let hours, let unit), .points(let points)):
            text += "每满 \(each) \(unit)折算 \(hours) 学时，\(points) \(unit)折算 \(assessed) 学时"
        default:
            break
        }
    }

    private func writeItems(
        _ count: Int, unit: String, each: Hours, assessed: Hours, to text: inout String
    ) {
        text += "每"
        text += unit
        text += " "
        text.append(each)
        text += " 学时，"
        text += String(count)
        text += " "
        text += unit
        text += "共 "
        text.append(assessed)
        text += " 学时"
    }

    private func writeTime(_ claim: Claim, percent: Int, assessed: Hours, to text: inout String) {
        text += "按实际时间"
        if percent != 100 {
            text += "的 "
            text.append(Hours(hundredths: percent))
            text += " 倍"
        }
        text += "计算，"
        switch claim {
        case .span(let days, let minutes): writeSpan(days: days, minutes: minutes, to: &text)
        case .hours(let hours) where percent != 100:
            text.append(hours)
            text += " 学时"
        default: break
        }
        text += "计 "
        text.append(assessed)
        text += " 学时"
    }

    private func writeSpan(days: Int, minutes: Int, to text: inout String) {
        if days > 0 { text += "\(days) 天" }
        if days > 0, minutes > 0 { text += "又 " }
        if minutes > 0 { text += "\(minutes) 分钟" }
        text += "（"
        if days > 0 { text += "每天 \(rules.clock.hoursPerDay) 学时" }
        if days > 0, minutes > 0 { text += "，" }
        if minutes > 0 { text += "\(rules.clock.minutesPerHour) 分钟 1 学时" }
        text += "）"
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
