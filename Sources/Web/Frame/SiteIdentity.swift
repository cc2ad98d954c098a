public import Groundwork
import Rules

/// Whose site this is: the names and addresses in the header and the footer of every page.
public struct SiteIdentity: Sendable {
    /// The short name of the province: 江西.
    public var province: String
    /// The responsible office: 江西省人力资源和社会保障厅.
    public var office: String
    /// The telephone number that answers questions, with its hours if wanted: 0791-12333（工作日 9:00–17:00）.
    public var hotline: String?
    /// The address of the guide for users, a path of this site or a web address.
    public var guide: String?
    /// The address of the office's notices, a path of this site or a web address.
    public var notices: String?
    /// The number under which the site is filed with the ministry: 赣ICP备00000000号.
    public var filing: String?
    /// The number under which the site is filed with the police: 赣公网安备00000000000000号.
    public var policeFiling: String?

    public init(
        province: String,
        office: String,
        hotline: String? = nil,
        guide: String? = nil,
        notices: String? = nil,
        filing: String? = nil,
        policeFiling: String? = nil
    ) {
        self.province = province
        self.office = office
        self.hotline = hotline
        self.guide = guide
        self.notices = notices
        self.filing = filing
        self.policeFiling = policeFiling
    }
}

extension SiteIdentity {
    /// The names that follow from the jurisdiction.
    public init(of ground: Ground) {
        self.init(province: ground.jurisdictionName, office: ground.customs.authority)
    }
}
