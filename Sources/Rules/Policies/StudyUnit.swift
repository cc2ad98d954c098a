/// What a policy counts in.
public enum StudyUnit: String, CaseIterable, Sendable {
    /// 学时
    case hours
    /// 学分
    case credits

    public var chinese: String {
        switch self {
        case .hours: "学时"
        case .credits: "学分"
        }
    }
}
