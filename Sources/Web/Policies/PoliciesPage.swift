import Mustache

/// `/policies`: all rules for counting hours. The page is open to anyone, because the law is public.
struct PoliciesPage: TemplatePage {
    static let template = "policies/index"

    var rows: [PolicyRow]

    var title: String { "认定规则" }

    func child(named name: String) -> Any? {
        switch name {
        case "rows": rows
        default: nil
        }
    }
}

/// One rule of the list, in its newest edition.
struct PolicyRow: MustacheParent, Sendable {
    var jurisdiction: String
    var title: String
    var href: String
    /// The years of each edition, with a link.
    var editions: [Link]
    /// 各系列, or 卫生
    var series: String
    /// 每年 90 学时
    var required: String
    var verified: StatusChip

    func child(named name: String) -> Any? {
        switch name {
        case "jurisdiction": jurisdiction
        case "title": title
        case "href": href
        case "editions": editions
        case "series": series
        case "required": required
        case "verified": verified
        default: nil
        }
    }
}
