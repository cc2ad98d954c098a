/// The unit in which a policy counts.
public enum StudyUnit: String, CaseIterable, Sendable {
    /// Hours (学时).
    case hours
    /// Credits (学分).
    case credits

    /// The Chinese name of the unit.
    public var chinese: String {
        switch self {
        case .hours: "学时"
        case .credits: "学分"
        }
    }
}
