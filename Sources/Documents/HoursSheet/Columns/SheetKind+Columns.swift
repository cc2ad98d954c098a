public import Domain

extension SheetKind {
    /// The columns that mean something on such a sheet, in the order of the template; others are passed over.
    public var columns: [HoursColumn] {
        switch self {
        case .hours, .cohort: HoursColumn.allCases
        case .roster: [.name, .documentKind, .documentNumber, .employer, .creditCode, .series, .note]
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
