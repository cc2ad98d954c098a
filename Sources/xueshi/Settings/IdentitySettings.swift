import Groundwork
import Web

/// The names and addresses in the header and the footer of the site. What is not set follows from the jurisdiction, or
/// is left out.
struct IdentitySettings: Sendable {
    /// The responsible office. `XUESHI_SITE_OFFICE`, key `site.office`.
    let office: String?
    /// The telephone number for questions. `XUESHI_SITE_HOTLINE`.
    let hotline: String?
    /// The address of the guide for users: a path of this site, or a web address. `XUESHI_SITE_GUIDE`.
    let guide: String?
    /// The address of the office's notices. `XUESHI_SITE_NOTICES`.
    let notices: String?
    /// The number under which the site is filed with the ministry. `XUESHI_SITE_FILING`.
    let filing: String?
    /// The number under which the site is filed with the police. `XUESHI_SITE_POLICEFILING`.
    let policeFiling: String?

    init(_ reader: SettingsReader) throws {
        office = try reader.optionalText("site.office")
        hotline = try reader.optionalText("site.hotline")
        guide = try reader.link("site.guide")
        notices = try reader.link("site.notices")
        filing = try reader.optionalText("site.filing")
        policeFiling = try reader.optionalText("site.policefiling")
    }

    func identity(of ground: Ground) -> SiteIdentity {
        var identity = SiteIdentity(of: ground)
        if let office { identity.office = office }
        identity.hotline = hotline
        identity.guide = guide
        identity.notices = notices
        identity.filing = filing
        identity.policeFiling = policeFiling
        return identity
    }

    /// Each setting by its environment name; empty if it is not set.
    var listed: [(name: String, value: String)] {
        [
            ("XUESHI_SITE_OFFICE", office), ("XUESHI_SITE_HOTLINE", hotline), ("XUESHI_SITE_GUIDE", guide),
            ("XUESHI_SITE_NOTICES", notices), ("XUESHI_SITE_FILING", filing),
            ("XUESHI_SITE_POLICEFILING", policeFiling),
        ].map { ($0.0, $0.1 ?? "") }
    }
}
