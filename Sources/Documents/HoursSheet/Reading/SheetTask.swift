import Domain

/// What the reader of a sheet is told beside the sheet itself.
struct SheetTask {
    let kind: SheetKind
    /// What a cohort's rows share.
    let grant: CohortGrant?
    let rules: HoursSheetRules
    /// The importing organisation, which is part of the row's key.
    let importer: OrganisationID
    /// The year of rows that name none.
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
