/// The parts of a field that are needed to read a fact. Words, which only faults need, are left out.
struct FieldShape: Sendable {
    enum Kind: Sendable {
        case time, hours, count, whole, choice, flag
    }

    let key: String
    let kind: Kind
    let slot: Int
    let least: Int
    let isRequired: Bool
    let hasHalfDays: Bool
    /// The ids of the options of a choice.
    let options: [String]

    init(_ field: FactField) {
        key = field.key
        slot = field.slot
        least = field.least
        isRequired = field.required
        hasHalfDays = field.hasHalfDays
        options = field.choices.map(\.id)
        kind =
            switch field.kind {
            case .time: .time
            case .hours: .hours
            case .count: .count
            case .whole: .whole
            case .choice: .choice
            case .flag: .flag
            }
    }
}
