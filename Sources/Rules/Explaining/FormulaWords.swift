internal import Domain

/// A formula applied to a record's facts, in words: 「每篇 10 学时，4 篇共 40 学时」.
struct FormulaWords {
    let rules: PolicyRules
    let record: SoundRecord
    let demand: Demand
    let language: Language

    private var activity: Activity { rules.activities[record.kind.activity] }
    private var unit: String { language.name(of: rules.unit) }

    /// Writes the activity's whole formula. `result` is its rounded result.
    func write(result: Hours, to text: inout some TextOutputStream) {
        write(rules.activities[record.kind.activity].formula, result: result, to: &text)
    }

    /// The exact result of a part of the formula.
    func amount(_ formula: Formula) -> Fraction {
        rules.amount(
            formula,
            of: record.facts,
            in: FormulaContext(subject: record.kind.subject, completed: record.completed, demand: demand)
        )
    }

    func write(_ formula: borrowing Formula, result: Hours, to text: inout some TextOutputStream) {
        switch formula {
        case .time(let times, let slot, let unstated):
            TimeWords(rules: rules, record: record, language: language)
                .write(times: times, slot: slot, unstated: unstated, result: result, to: &text)
        case .stated:
            text.write(language("按登记的\(unit)认定，计 ", "as registered: "))
            text.write(result, unit)
        case .fixed:
            text.write(language("按规定计 ", "by rule: "))
            text.write(result, unit)
        case .perItem(let hours, let count, let name):
            writeItems(record.facts[count] ?? 1, name: name, each: hours, options: nil, result: result, to: &text)
        case .lookup(let table):
            writeLookup(table, result: result, to: &text)
        case .perWhole(let slot, let each, let hours, let name):
            writeParts(slot, "每满 ", each: each, hours: hours, name: name, result: result, to: &text)
        case .perPart(let slot, let each, let hours, let name):
            writeParts(slot, "按比例，每 ", each: each, hours: hours, name: name, result: result, to: &text)
        default:
            text.write(composed(formula, result: result))
        }
    }

    private func writeParts(
        _ slot: Int,
        _ start: String,
        each: Int,
        hours: Hours,
        name: String,
        result: Hours,
        to text: inout some TextOutputStream
    ) {
        let number = record.facts[slot] ?? 0
        if language == .chinese {
            text.write(start)
            text.write(each)
            text.write(" ")
            text.write(name)
            text.write("折算 ")
            text.write(hours, unit)
            text.write("，")
            text.write(number)
            text.write(" ")
            text.write(name)
            text.write("折算 ")
            text.write(result, unit)
        } else {
            text.write("\(hours) \(unit) for each \(each): \(number) make \(result) \(unit)")
        }
    }

    private func writeLookup(_ table: Formula.Lookup, result: Hours, to text: inout some TextOutputStream) {
        let place = table.place(of: record.facts)
        let options = optionNames(table)
        guard let count = table.count else {
            text.write(language.name(of: rules.activities[record.kind.activity].names))
            text.write(language("（", " ("))
            text.write(options)
            text.write(language("）按 ", "): "))
            text.write(table.hours[place], unit)
            text.write(language("认定", ""))
            return
        }
        writeItems(
            record.facts[count] ?? 1,
            name: table.unit,
            each: table.hours[place],
            options: options,
            result: result,
            to: &text
        )
    }

    private func optionNames(_ table: Formula.Lookup) -> String {
        table.facts.map { fact in
            guard let field = activity.facts.first(where: { $0.slot == fact.slot }) else { return "" }
            let place = record.facts[fact.slot] ?? 0
            guard language == .english, field.choices.indices.contains(place) else { return field.optionName(place) }
            return field.choices[place].names.english
        }.joined(separator: language("·", ", "))
    }

    private func writeItems(
        _ count: Int,
        name: String,
        each: Hours,
        options: String?,
        result: Hours,
        to text: inout some TextOutputStream
    ) {
        text.write(language.name(of: rules.activities[record.kind.activity].names))
        if let options {
            text.write(language("（", " ("))
            text.write(options)
            text.write(language("）", ")"))
        }
        if language == .chinese {
            text.write("每")
            text.write(name)
            text.write(" ")
            text.write(each, unit)
            text.write("，")
            text.write(count)
            text.write(" ")
            text.write(name)
            text.write("共 ")
            text.write(result, unit)
        } else {
            text.write(": \(count) × \(each) = \(result) \(unit)")
        }
    }
}

extension TextOutputStream {
    /// An amount with its unit.
    mutating func write(_ hours: Hours, _ unit: String) {
        write(hours)
        write(" ")
        write(unit)
    }
}
