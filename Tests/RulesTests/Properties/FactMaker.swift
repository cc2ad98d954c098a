import Rules

@testable import TestSupport

/// Makes up the facts of a record from the fields of its activity.
struct FactMaker {
    let fields: [FactField]

    func facts(_ dice: inout SeededRandom) -> Facts {
        var facts = Facts()
        for field in fields where field.required || dice.once(in: 2) {
            if field.kind == .time {
                time(of: field, &facts, &dice)
            } else {
                facts.append(field.key, value(of: field, &dice))
            }
        }
        return facts
    }

    private func value(of field: FactField, _ dice: inout SeededRandom) -> FactValue {
        if case .choice(let choices) = field.kind { return .text(dice.pick(choices)?.id ?? "") }
        if field.kind == .flag { return .flag(!dice.once(in: 3)) }
        if field.kind == .hours { return hours(&dice) }
        let most = dice.once(in: 3) && field.kind != .count ? 20_000 : 6
        return .of("\(field.least + dice.number(0...most))")
    }

    private func time(of field: FactField, _ facts: inout Facts, _ dice: inout SeededRandom) {
        switch dice.number(1...4) {
        case 1: facts.append(TimeKeys.hours, hours(&dice))
        case 3 where field.hasHalfDays: facts.append(TimeKeys.halfDays, .of("\(dice.number(1...9))"))
        case 2: facts.append(TimeKeys.minutes, .of("\(dice.number(1...900))"))
        default:
            facts.append(TimeKeys.days, .of("\(dice.number(1...9))"))
            facts.append(TimeKeys.minutes, .of("\(dice.number(0...300))"))
        }
    }

    private func hours(_ dice: inout SeededRandom) -> FactValue {
        switch dice.number(1...4) {
        case 1: .of("0.0\(dice.number(1...9))")
        case 2: .of("\(dice.number(1...70))")
        default: .of("\(dice.number(0...40)).\(dice.number(10...99))")
        }
    }
}
