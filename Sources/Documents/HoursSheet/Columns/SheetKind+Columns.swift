public import Domain

extension SheetKind {
    /// The columns that mean something on such a sheet, those of the template in its order; others are passed over.
    public var columns: [ArrivingField] {
        switch self {
        case .hours: ArrivingField.allCases
        case .cohort: SheetKind.hours.templateColumns
        case .roster: [.name, .documentKind, .documentNumber, .employer, .creditCode, .series, .note]
        }
    }

    /// The columns that the template offers.
    public var templateColumns: [ArrivingField] {
        switch self {
        case .hours: columns.filter { $0 != .status }
        case .roster: columns
        case .cohort: [.name, .documentKind, .documentNumber, .employer, .creditCode, .hours, .series, .note]
        }
    }

    /// The columns in which every row must hold something.
    var needed: [ArrivingField] {
        switch self {
        case .hours: [.name, .documentNumber, .year, .subject, .course, .hours]
        case .cohort, .roster: [.name, .documentNumber]
        }
    }

    /// Without these a row is no heading row.
    var defining: [ArrivingField] {
        switch self {
        case .hours: [.name, .documentNumber, .hours]
        case .cohort, .roster: [.name, .documentNumber]
        }
    }
}
