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
    /// What the organisation is. An employer may also be an agency and a provider. It is never empty.
    public let kinds: Set<Kind>
    /// The unified social credit code (GB 32100), if it is known.
    public let creditCode: String?
    /// The region in which it lies.
    public let region: RegionCode
    /// The region whose authorities manage it and its people (管理权限). A provincial organisation lies in a city, but the
    /// province manages it.
    public let managingRegion: RegionCode
    public let state: State

    /// Creates an organisation.
    /// - Parameters:
    ///   - kind: A kind that it has.
    ///   - others: Further kinds that it has.
    ///   - managingRegion: If it is `nil`, `region` manages the organisation.
    public init(
        id: OrganisationID,
        name: String,
        kind: Kind,
        and others: Set<Kind> = [],
        creditCode: String?,
        region: RegionCode,
        managingRegion: RegionCode? = nil,
        state: State = .active
    ) {
        self.id = id
        self.name = name
        kinds = others.union([kind])
        self.creditCode = creditCode
        self.region = region
        self.managingRegion = managingRegion ?? region
        self.state = state
    }
}

extension Organisation {
    /// Whether it may do anything at present.
    public enum State: String, CaseIterable, Sendable {
        case active
        /// 停用: nobody can act in its offices, until an authority permits it again.
        case suspended

        /// The Chinese name, as pages show it.
        public var chineseName: String {
            switch self {
            case .active: "正常"
            case .suspended: "已停用"
            }
        }
    }

    /// The first of its kinds, in the order of the cases.
    public var kind: Kind { kinds.inOrder.first ?? .employer }
}

extension Organisation.Kind {
    /// The kinds that an organisation can register for itself, and may have together.
    public static let ofRegistrations: [Organisation.Kind] = [.employer, .agency, .provider]

    /// The role of its manager.
    public var manager: Role {
        switch self {
        case .employer: .employerManager
        case .agency: .agencyManager
        case .provider: .providerManager
        case .industryAuthority: .industryManager
        case .hrAuthority: .hrManager
        }
    }
}

extension Set<Organisation.Kind> {
    /// The kinds in the order of the cases.
    public var inOrder: [Organisation.Kind] { Organisation.Kind.allCases.filter(contains) }

    /// The Chinese names, as pages show them: 用人单位、继续教育机构.
    public var chineseNames: String { inOrder.map(\.chineseName).joined(separator: "、") }
}
