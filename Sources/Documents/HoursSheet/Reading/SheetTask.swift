import Domain

/// The settings for reading a sheet.
struct SheetTask {
    let kind: SheetKind
    /// The common values of a cohort's rows.
    let grant: CohortGrant?
    let rules: HoursSheetRules
    /// The importing organisation, which is part of each row's key.
    let importer: OrganisationID
    /// The year of rows that state none.
    let fallbackYear: Int?
    let today: Day

    init(
        kind: SheetKind,
        grant: CohortGrant? = nil,
        rules: HoursSheetRules,
        importer: OrganisationID,
        fallbackYear: Int? = nil,
        today: Day
    ) {
        self.kind = kind
        self.grant = kind == .cohort ? grant : nil
        self.rules = rules
        self.importer = importer
        self.fallbackYear = self.grant?.year ?? fallbackYear
        self.today = today
    }
}
