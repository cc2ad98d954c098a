public import Domain

/// How the hours of a record follow from its facts. Facts go by their slots (see `FactField.slot`).
public enum Formula: Hashable, Sendable {
    /// The time by the clock, so many times it; `unstated` where the record gives none.
    case time(Fraction, slot: Int, unstated: Hours?)
    case stated(slot: Int)
    case fixed(Hours)
    case perItem(Hours, count: Int, unit: String)
    case lookup(Lookup)
    /// For each whole so many of a fact.
    case perWhole(Int, each: Int, hours: Hours, unit: String)
    /// In proportion to a fact.
    case perPart(Int, each: Int, hours: Hours, unit: String)
    /// By the band that a fact falls in.
    case bands(Int, [Band], unit: String)
    /// By rank: the first, the second …; nothing after the last.
    case rank(Int, [Hours])
    indirect case shared(Share)
    case sum([Formula])
    indirect case times(Fraction, Formula)
    /// By a flag: what it is worth with it, and without.
    indirect case when(flag: Int, then: Formula, otherwise: Formula)
    indirect case byDate(until: Day, then: Formula, otherwise: Formula)
    /// As many as are asked for in the record's subject, or in all.
    case fullRequirement(ofTotal: Bool)

    /// Hours by the chosen options of one or more facts; as many times as the count says, where there is one.
    public struct Lookup: Hashable, Sendable {
        /// The slots of the facts, with how many options each has.
        public let facts: [(slot: Int, options: Int)]
        /// For each combination, the last fact's options running fastest.
        public let hours: [Hours]
        public let count: Int?
        public let unit: String

        public static func == (left: Lookup, right: Lookup) -> Bool {
            left.hours == right.hours && left.count == right.count && left.unit == right.unit
                && left.facts.elementsEqual(right.facts) { $0 == $1 }
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(hours)
            hasher.combine(facts.map(\.slot))
        }
    }

    /// The hours of whole numbers below a limit; the last band has none.
    public struct Band: Hashable, Sendable {
        public let below: Int?
        public let hours: Hours
    }

    /// A whole that several authors share: each of few has it all; of more the first has a part, the others the rest.
    public struct Share: Hashable, Sendable {
        public let whole: Formula
        public let authors: Int
        public let rank: Int
        public let first: Fraction
        /// Up to so many authors each has the whole.
        public let upTo: Int
    }
}

extension Formula {
    /// Every sharing among authors in it, however deep.
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
