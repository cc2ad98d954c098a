internal import Domain

extension FormulaWords {
    /// The words of formulas that few policies use. Each part is followed by its result.
    func composed(_ formula: Formula, result: Hours) -> String {
        let unit = language.name(of: rules.unit)
        switch formula {
        case .bands(let slot, let bands, let name):
            let number = record.facts[slot] ?? 0
            let worth = bands.hours(of: number)
            return language(
                "\(number) \(name)所在一档计 \(worth) \(unit)",
                "\(number) falls in the band of \(worth) \(unit)"
            )
        case .rank(let slot, let hours):
            let rank = record.facts[slot] ?? 1
            return hours.indices.contains(rank - 1)
                ? language("第 \(rank) 名计 \(hours[rank - 1]) \(unit)", "rank \(rank): \(hours[rank - 1]) \(unit)")
                : language("第 \(rank) 名，只计前 \(hours.count) 名", "rank \(rank): only the first \(hours.count) count")
        case .shared(let share):
            return part(share.whole) + shareWords(share, result)
        case .sum(let parts):
            return parts.map(part).joined(separator: language("，另加", ", plus ")) + totalWords(result)
        case .times(let factor, let inner):
            return part(inner) + language("，乘以 \(factor)", ", times \(factor)") + totalWords(result)
        case .when(let flag, let then, let otherwise):
            return part(record.facts[flag] == 1 ? then : otherwise)
        case .byDate(let last, let then, let otherwise):
            let isEarly = record.completed <= last
            return language(
                isEarly ? "\(last.chinese)及以前完成的，" : "\(last.chinese)以后完成的，",
                isEarly ? "completed by \(last.iso): " : "completed after \(last.iso): "
            ) + part(isEarly ? then : otherwise)
        case .fullRequirement(let ofTotal):
            return ofTotal
                ? language("视为完成全部要求，计 \(result) \(unit)", "deemed to fill the whole requirement: \(result) \(unit)")
                : language("视为完成本科目的要求，计 \(result) \(unit)", "deemed to fill its subject: \(result) \(unit)")
        default:
            var text = ""
            write(formula, result: result, to: &text)
            return text
        }
    }

    private func part(_ formula: Formula) -> String {
        let worth = Rounding.exact.hours(amount(formula))
        var text = ""
        write(formula, result: worth, to: &text)
        return text
    }

    private func totalWords(_ result: Hours) -> String {
        let unit = language.name(of: rules.unit)
        return language("，共 \(result) \(unit)", ": \(result) \(unit)")
    }

    private func shareWords(_ share: Formula.Share, _ result: Hours) -> String {
        let authors = record.facts[share.authors] ?? 1
        let rank = record.facts[share.rank] ?? 1
        let part = share.part(of: record.facts)
        if part == .one {
            return language("，作者 \(authors) 人，各按全额计", "; \(authors) authors, each has the whole")
        }
        return language(
            "，作者 \(authors) 人，第 \(rank) 作者计其 \(part)",
            "; \(authors) authors, number \(rank) has \(part) of it"
        ) + language("，即 \(result) \(language.name(of: rules.unit))", ": \(result) \(language.name(of: rules.unit))")
    }
}
