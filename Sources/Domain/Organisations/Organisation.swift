/// An organisation that uses the system: an employer (用人单位), an agency, a provider or an authority.
public struct Organisation: Hashable, Sendable {
    /// The kind of an organisation.
    public enum Kind: String, CaseIterable, Sendable {
        /// 用人单位
        case employer
        /// 人力资源服务机构: takes the place of the employer for self-employed people.
        case agency
        /// 继续教育机构
        case provider
        /// 行业主管部门
        case industryAuthority = "industry-authority"
        /// 人社部门
        case hrAuthority = "hr-authority"

        /// The Chinese name, as pages show it.
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
    /// The unified social credit code (GB 32100), if it is known.
    public let creditCode: String?
    /// The region in which it lies.
    public let region: RegionCode
    /// The region whose authorities manage it and its people (管理权限). A provincial organisation lies in a city, but the
    /// province manages it.
    public let managingRegion: RegionCode

    /// Creates an organisation.
    /// - Parameter managingRegion: If it is `nil`, `region` manages the organisation.
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
