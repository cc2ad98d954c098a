public import Domain

/// A formula that gives the hours of a record from its facts. It refers to facts by their slots (see `FactField.slot`).
public enum Formula: Hashable, Sendable {
    /// A multiple of the stated time; `unstated` is used if the record states none.
    case time(Fraction, slot: Int, unstated: Hours?)
    /// The hours that the record states.
    case stated(slot: Int)
    /// A fixed amount.
    case fixed(Hours)
    /// An amount for each item.
    case perItem(Hours, count: Int, unit: String)
    /// An amount that depends on chosen options.
    case lookup(Lookup)
    /// An amount for each complete `each` of a fact.
    case perWhole(Int, each: Int, hours: Hours, unit: String)
    /// An amount in proportion to a fact: `hours` for `each`.
    case perPart(Int, each: Int, hours: Hours, unit: String)
    /// An amount that depends on the band that a fact lies in.
    case bands(Int, [Band], unit: String)
    /// An amount that depends on rank: the first, the second and so on; nothing after the last.
    case rank(Int, [Hours])
    /// An amount that authors share.
    indirect case shared(Share)
    /// The sum of several formulas.
    case sum([Formula])
    /// A multiple of another formula.
    indirect case times(Fraction, Formula)
    /// One of two formulas, chosen by a flag.
    indirect case when(flag: Int, then: Formula, otherwise: Formula)
    /// One of two formulas, chosen by the date of completion.
    indirect case byDate(until: Day, then: Formula, otherwise: Formula)
    /// The whole requirement of the record's subject, or the total requirement.
    case fullRequirement(ofTotal: Bool)

    /// Hours that depend on the chosen options of one or more facts, multiplied by the count if there is one.
    public struct Lookup: Hashable, Sendable {
        /// The slots of the facts, and the number of options of each.
        public let facts: [(slot: Int, options: Int)]
        /// The hours for each combination. The options of the last fact change fastest.
        public let hours: [Hours]
        /// The slot of the count; `nil` if there is none.
        public let count: Int?
        /// The measure word of the count; may be empty.
        public let unit: String

        /// Whether both tables are equal.
        public static func == (left: Lookup, right: Lookup) -> Bool {
            left.hours == right.hours && left.count == right.count && left.unit == right.unit
                && left.facts.elementsEqual(right.facts) { $0 == $1 }
        }

        /// Hashes the hours and the slots.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(hours)
            hasher.combine(facts.map(\.slot))
        }
    }

    /// The hours for whole numbers below a limit.
    public struct Band: Hashable, Sendable {
        /// The first number above the band; `nil` for the last band.
        public let below: Int?
        /// The hours.
        public let hours: Hours
    }

    /// An amount that authors share. Each of a few authors has all of it. If there are more, the first author has a
    /// part, and the others divide the rest equally.
    public struct Share: Hashable, Sendable {
        /// The formula of the whole amount.
        public let whole: Formula
        /// The slot of the number of authors.
        public let authors: Int
        /// The slot of the author's rank.
        public let rank: Int
        /// The part of the first author.
        public let first: Fraction
        /// The largest number of authors of whom each has the whole amount.
        public let upTo: Int
    }
}

extension Formula {
    /// All shares in the formula, at any depth.
    var shares: [Share] {
        switch self {
        case .shared(let share): [share] + share.whole.shares
        case .sum(let parts): parts.flatMap(\.shares)
        case .times(_, let part): part.shares
        case .when(_, let then, let otherwise), .byDate(_, let then, let otherwise): then.shares + otherwise.shares
        default: []
        }
    }
}
