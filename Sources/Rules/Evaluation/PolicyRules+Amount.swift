internal import Domain

/// The values that a formula may use besides a record's facts.
struct FormulaContext {
    let subject: Int
    let completed: Day
    /// Hundredths: the person's requirement in the subject.
    let required: Int
    /// Hundredths: the person's requirement in total.
    let totalRequired: Int

    init(subject: Int, completed: Day, demand: borrowing Demand) {
        self.subject = subject
        self.completed = completed
        required = demand.subjects[subject]
        totalRequired = demand.total
    }
}

extension PolicyRules {
    /// The exact result of a formula in the policy's unit, before rounding.
    func amount(_ formula: borrowing Formula, of facts: BoundFacts, in context: FormulaContext) -> Fraction {
        switch formula {
        case .time(let times, let slot, let unstated):
            let time = time(of: facts, slot: slot, subject: context.subject) ?? unstated.map { Fraction($0) }
            return (time ?? Fraction(0)) * times * clock.hoursPerUnit.inverse
        case .stated(let slot):
            return Fraction(facts[slot] ?? 0, over: 100)
        case .fixed(let hours):
            return Fraction(hours)
        case .perItem(let hours, let count, _):
            return Fraction(hours.hundredths * (facts[count] ?? 1), over: 100)
        case .lookup(let lookup):
            return lookup.amount(of: facts)
        case .perWhole(let slot, let each, let hours, _):
            return Fraction(hours.hundredths * ((facts[slot] ?? 0) / each), over: 100)
        case .perPart(let slot, let each, let hours, _):
            return Fraction(hours.hundredths * (facts[slot] ?? 0), over: 100 * each)
        default:
            return composedAmount(formula, of: facts, in: context)
        }
    }

    private func composedAmount(
        _ formula: borrowing Formula,
        of facts: BoundFacts,
        in context: FormulaContext
    ) -> Fraction {
        switch formula {
        case .bands(let slot, let bands, _):
            return Fraction(bands.hours(of: facts[slot] ?? 0))
        case .rank(let slot, let hours):
            let rank = facts[slot] ?? 1
            return hours.indices.contains(rank - 1) ? Fraction(hours[rank - 1]) : Fraction(0)
        case .shared(let share):
            return amount(share.whole, of: facts, in: context) * share.part(of: facts)
        case .sum(let parts):
            return parts.reduce(Fraction(0)) { $0 + amount($1, of: facts, in: context) }
        case .times(let factor, let part):
            return amount(part, of: facts, in: context) * factor
        case .when(let flag, let then, let otherwise):
            return amount(facts[flag] == 1 ? then : otherwise, of: facts, in: context)
        case .byDate(let last, let then, let otherwise):
            return amount(context.completed <= last ? then : otherwise, of: facts, in: context)
        case .fullRequirement(let ofTotal):
            return Fraction(ofTotal ? context.totalRequired : context.required, over: 100)
        default:
            return Fraction(0)
        }
    }

    /// The stated time in hours; `nil` if none is stated.
    func time(of facts: BoundFacts, slot: Int, subject: Int) -> Fraction? {
        if let hours = facts[slot + BoundFacts.Time.hours] { return Fraction(hours, over: 100) }
        let days = facts[slot + BoundFacts.Time.days]
        let halfDays = facts[slot + BoundFacts.Time.halfDays]
        let minutes = facts[slot + BoundFacts.Time.minutes]
        guard days != nil || halfDays != nil || minutes != nil else { return nil }
        let whole =
            clock.hoursPerDay.hundredths * (days ?? 0) + (clock.hoursPerHalfDay?.hundredths ?? 0) * (halfDays ?? 0)
        let minutesPerHour = clock.minutesPerHour[subject]
        return Fraction(whole * minutesPerHour + (minutes ?? 0) * 100, over: 100 * minutesPerHour)
    }
}

extension Formula.Lookup {
    func amount(of facts: BoundFacts) -> Fraction {
        Fraction(hours[place(of: facts)].hundredths * (count.flatMap { facts[$0] } ?? 1), over: 100)
    }

    /// The place of the chosen combination of options.
    func place(of facts: BoundFacts) -> Int {
        self.facts.reduce(0) { $0 * $1.options + (facts[$1.slot] ?? 0) }
    }
}

extension [Formula.Band] {
    func hours(of number: Int) -> Hours {
        first { number < $0.below ?? .max }?.hours ?? .zero
    }
}

extension Formula.Share {
    /// The author's share.
    func part(of facts: BoundFacts) -> Fraction {
        let authors = max(facts[self.authors] ?? 1, 1)
        if authors <= upTo { return .one }
        if (facts[rank] ?? 1) == 1 { return first }
        return first.rest * Fraction(1, over: max(authors - 1, 1))
    }
}

extension Fraction {
    var inverse: Fraction { Fraction(denominator, over: numerator) }
}
