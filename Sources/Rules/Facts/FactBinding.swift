internal import Domain

extension Facts {
    /// Reads what an activity's field asks for into the field's slots.
    func bind(_ field: borrowing FactField, into bound: inout BoundFacts) throws(FactFault) {
        switch field.kind {
        case .time:
            try bindTime(field, into: &bound)
        case .hours:
            guard let hours = try hours(field.key, label: field.label) else { throw .missing(field) }
            bound[field.slot] = hours.hundredths
        case .count:
            bound[field.slot] = try whole(field.key, label: field.label, least: field.least) ?? 1
        case .whole:
            let number = try whole(field.key, label: field.label, least: field.least)
            if number == nil, field.required { throw .missing(field) }
            bound[field.slot] = number
        case .choice(let choices):
            bound[field.slot] = try choice(field.key, label: field.label, among: choices)
        case .flag:
            bound[field.slot] = try flag(field.key, label: field.label) ?? true ? 1 : 0
        }
    }

    /// Either hours, or days and minutes; never both, and never nothing (unless the formula knows what to do then).
    private func bindTime(_ field: borrowing FactField, into bound: inout BoundFacts) throws(FactFault) {
        let stated = try hours(TimeKeys.hours, label: "学时")
        let days = try whole(TimeKeys.days, label: "天数", least: 0)
        let halfDays = field.hasHalfDays ? try whole(TimeKeys.halfDays, label: "半天数", least: 0) : nil
        let minutes = try whole(TimeKeys.minutes, label: "分钟数", least: 0)
        let isSpan = days != nil || minutes != nil || halfDays != nil
        if stated != nil, isSpan {
            throw FactFault(field: TimeKeys.hours, message: "学时与天数、分钟数只能填一种，请删去其中一种。")
        }
        if stated == nil, !isSpan {
            guard field.required else { return }
            throw FactFault(field: TimeKeys.hours, message: "请填写\(field.label)：学时，或者天数和分钟数。")
        }
        if isSpan, (days ?? 0) + (halfDays ?? 0) + (minutes ?? 0) == 0 {
            throw FactFault(field: TimeKeys.days, message: "\(field.label)应大于 0。")
        }
        bound[field.slot + BoundFacts.Time.hours] = stated?.hundredths
        bound[field.slot + BoundFacts.Time.days] = days
        bound[field.slot + BoundFacts.Time.halfDays] = halfDays
        bound[field.slot + BoundFacts.Time.minutes] = minutes
    }
}

extension FactFault {
    fileprivate static func missing(_ field: borrowing FactField) -> FactFault {
        FactFault(field: field.key, message: "请填写\(field.label)。")
    }
}
