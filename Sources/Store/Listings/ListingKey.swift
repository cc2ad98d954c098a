import Domain
import SQLDatabase

/// The place of a line in the order of a list: by name or by hours, and then by person.
struct ListingKey: Hashable {
    enum Value: Hashable {
        case name(String)
        case hours(Int)

        var sql: SQLValue {
            switch self {
            case .name(let text): .text(text)
            case .hours(let hundredths): .integer(hundredths)
            }
        }
    }

    let value: Value
    let person: PersonID

    var values: [SQLValue] { [value.sql, .id(person)] }
}

/// Where a page of the listing begins.
enum ListingStart: Hashable {
    case first
    case after(ListingKey)
    case before(ListingKey)

    var isBackward: Bool { if case .before = self { true } else { false } }

    /// The person at the place.
    var person: PersonID? {
        switch self {
        case .first: nil
        case .after(let key), .before(let key): key.person
        }
    }
}
