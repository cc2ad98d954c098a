public import Domain

/// What a record's facts come to once read: the numbers that its formula is applied to.
public enum Claim: Hashable, Sendable {
    /// Hours as somebody else counted or stated them.
    case hours(Hours)
    case span(days: Int, minutes: Int)
    case items(Int)
    /// A place in the list of levels, and how many of them.
    case level(Int, items: Int)
    case points(Int)
}

extension Facts {
    /// Either hours, or days and minutes; never both, and never nothing.
    func time(label: @autoclosure () -> String) throws(FactFault) -> Claim {
        let stated = try hours(TimeKeys.hours, label: "学时")
        let days = try whole(TimeKeys.days, label: "天数", least: 0)
        let minutes = try whole(TimeKeys.minutes, label: "分钟数", least: 0)
        if let stated {
            guard days == nil, minutes == nil else {
                throw FactFault(field: TimeKeys.hours, message: "学时与天数、分钟数只能填一种，请删去其中一种。")
            }
            return .hours(stated)
        }
        guard days != nil || minutes != nil else {
            throw FactFault(field: TimeKeys.hours, message: "请填写\(label())：学时，或者天数和分钟数。")
        }
        guard (days ?? 0) + (minutes ?? 0) > 0 else {
            throw FactFault(field: TimeKeys.days, message: "\(label())应大于 0。")
        }
        return .span(days: days ?? 0, minutes: minutes ?? 0)
    }
}
