public import Domain

extension SheetKind {
    /// The columns that such a sheet may have, those of the template first and in its order. Other columns are ignored.
    public var columns: [ArrivingField] {
        switch self {
        case .hours: ArrivingField.allCases
        case .cohort: SheetKind.hours.templateColumns
        case .roster: [.name, .documentKind, .documentNumber, .employer, .creditCode, .series, .note]
        }
    }

    /// The columns of the template.
    public var templateColumns: [ArrivingField] {
        switch self {
        case .hours: columns.filter { $0 != .status }
        case .roster: columns
        case .cohort: [.name, .documentKind, .documentNumber, .employer, .creditCode, .hours, .series, .note]
        }
    }

    /// The columns that every row must fill in.
    var needed: [ArrivingField] {
        switch self {
        case .hours: [.name, .documentNumber, .year, .subject, .course, .hours]
        case .cohort, .roster: [.name, .documentNumber]
        }
    }

    /// The columns without which a row is not a heading row.
    var defining: [ArrivingField] {
        switch self {
        case .hours: [.name, .documentNumber, .hours]
        case .cohort, .roster: [.name, .documentNumber]
        }
    }
}
