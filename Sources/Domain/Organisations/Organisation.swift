/// A unit that acts in the system: an employer (用人单位), agency, provider or authority.
public struct Organisation: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// 用人单位
        case employer
        /// 人力资源服务机构: stands in for the employer of the self-employed.
        case agency
        /// 继续教育机构
        case provider
        /// 行业主管部门
        case industryAuthority = "industry-authority"
        /// 人社部门
        case hrAuthority = "hr-authority"

        public var chineseName: String {
            switch self {
            case .employer: "用人单位"
            case .agency: "人力资源服务机构"
            case .provider: "继续教育机构"
            case .industryAuthority: "行业主管部门"
            case .hrAuthority: "人社部门"
            }
        }
    }

    public let id: OrganisationID
    public let name: String
    public let kind: Kind
    /// Unified social credit code (GB 32100), where it is known.
    public let creditCode: String?
    /// Where it lies.
    public let region: RegionCode
    /// Whose authorities manage it and its people (管理权限). A provincial unit lies in a city and belongs to the province.
    public let managingRegion: RegionCode

    /// - Parameter managingRegion: the region that it lies in where it is nil.
    public init(
        id: OrganisationID,
        name: String,
        kind: Kind,
        creditCode: String?,
        region: RegionCode,
        managingRegion: RegionCode? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.creditCode = creditCode
        self.region = region
        self.managingRegion = managingRegion ?? region
    }
}
