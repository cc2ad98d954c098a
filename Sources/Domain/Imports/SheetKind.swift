/// The kind of a sheet. All kinds are read in the same way, but need different columns.
public enum SheetKind: String, CaseIterable, Sendable {
    /// Each row states what a person learned, when, and for how many hours.
    case hours
    /// People who took part in the same event. The values that are the same for all are given once, in a `CohortGrant`.
    case cohort
    /// People and their employers, without hours.
    case roster

    /// The Chinese name, as pages show it.
    public var chineseName: String {
        switch self {
        case .hours: "学时表"
        case .cohort: "集体学时名单"
        case .roster: "人员名册"
        }
    }
}
