internal import Domain

extension Facts {
    /// Reads a field's fact into the field's slots. The field itself is needed only for the words of a fault and for
    /// the options of a choice.
    func bind(
        _ shape: borrowing FieldShape,
        of field: @autoclosure () -> FactField,
        into bound: inout BoundFacts
    ) throws(FactFault) {
        switch shape.kind {
        case .time:
            try bindTime(shape, of: field(), into: &bound)
        case .hours:
            guard let hours = try hours(shape.key, label: field().label) else { throw .missing(field()) }
            bound[shape.slot] = hours.hundredths
        case .count:
            bound[shape.slot] = try wholeNumber(shape.key, label: field().label, least: shape.least) ?? 1
        case .whole:
            let number = try wholeNumber(shape.key, label: field().label, least: shape.least)
            if number == nil, shape.isRequired { throw .missing(field()) }
            bound[shape.slot] = number
        case .choice:
            if case .text(let text) = self[shape.key], let place = shape.options.firstIndex(of: text) {
                bound[shape.slot] = place
            } else {
                throw choiceFault(field())
            }
        case .flag:
            bound[shape.slot] = try flag(shape.key, label: field().label) ?? true ? 1 : 0
        }
    }

    /// Reads either hours, or days and minutes. Both together are a fault; so is neither, unless the formula has a
    /// default.
    private func bindTime(
        _ shape: borrowing FieldShape,
        of field: @autoclosure () -> FactField,
        into bound: inout BoundFacts
    ) throws(FactFault) {
        let stated = try hours(TimeKeys.hours, label: "学时")
        let days = try wholeNumber(TimeKeys.days, label: "天数", least: 0)
        let halfDays = shape.hasHalfDays ? try wholeNumber(TimeKeys.halfDays, label: "半天数", least: 0) : nil
        let minutes = try wholeNumber(TimeKeys.minutes, label: "分钟数", least: 0)
        let isSpan = days != nil || minutes != nil || halfDays != nil
        if stated != nil, isSpan {
            throw FactFault(field: TimeKeys.hours, message: "学时与天数、分钟数只能填一种，请删去其中一种。")
        }
        if stated == nil, !isSpan {
            guard shape.isRequired else { return }
            throw FactFault(field: TimeKeys.hours, message: "请填写\(field().label)：学时，或者天数和分钟数。")
        }
        if isSpan, (days ?? 0) + (halfDays ?? 0) + (minutes ?? 0) == 0 {
            throw FactFault(field: TimeKeys.days, message: "\(field().label)应大于 0。")
        }
        bound[shape.slot + BoundFacts.Time.hours] = stated?.hundredths
        bound[shape.slot + BoundFacts.Time.days] = days
        bound[shape.slot + BoundFacts.Time.halfDays] = halfDays
        bound[shape.slot + BoundFacts.Time.minutes] = minutes
    }
}

extension FactFault {
    fileprivate static func missing(_ field: FactField) -> FactFault {
        FactFault(field: field.key, message: "请填写\(field.label)。")
    }
}
