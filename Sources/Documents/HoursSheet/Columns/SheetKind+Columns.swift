public import Domain

extension SheetKind {
    /// The columns that mean something on such a sheet, in the order of the template; others are passed over.
    public var columns: [HoursColumn] {
        switch self {
        case .hours, .cohort: HoursColumn.allCases
        case .roster: [.name, .documentKind, .documentNumber, .employer, .creditCode, .series, .note]
        }
    }

    /// The columns that the template offers.
    var templateColumns: [HoursColumn] {
        switch self {
        case .hours, .roster: columns
        case .cohort: [.name, .documentKind, .documentNumber, .employer, .creditCode, .hours, .series, .note]
        }
    }

    /// The columns in which every row must hold something.
    var needed: [HoursColumn] {
        switch self {
        case .hours: [.name, .documentNumber, .year, .subject, .course, .hours]
        case .cohort, .roster: [.name, .documentNumber]
        }
    }

    /// Without these a row is no heading row.
    var defining: [HoursColumn] {
        switch self {
        case .hours: [.name, .documentNumber, .hours]
        case .cohort, .roster: [.name, .documentNumber]
        }
    }
}
