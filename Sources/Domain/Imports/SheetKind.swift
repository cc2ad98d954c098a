/// What a sheet brings in. All kinds are read alike; they differ in the columns that they need.
public enum SheetKind: String, CaseIterable, Sendable {
    /// Each row states what was learned, when, and for how many hours.
    case hours
    /// One event that many people took part in: what is the same for all is given once, see `CohortGrant`.
    case cohort
    /// People and their employers, without hours.
    case roster

    public var chineseName: String {
        switch self {
        case .hours: "学时表"
        case .cohort: "集体学时名单"
        case .roster: "人员名册"
        }
    }
}
