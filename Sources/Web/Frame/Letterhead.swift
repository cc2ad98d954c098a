import Markup

/// What is the same around every page for everybody: the document's head, the name of the site, and the footer. It is
/// written once at start.
struct Letterhead: Sendable {
    /// The links in the document's head.
    let head: HTML
    /// The product's mark, the province and the responsible office, as a link to the first page.
    let brand: HTML
    let footer: HTML

    init(_ identity: SiteIdentity, assets: AssetAddresses, isDemo: Bool = false) {
        head = """
            <link rel="icon" href="\(assets.icon)" type="image/svg+xml">
            <link rel="stylesheet" href="\(assets.bootstrap)">
            <link rel="stylesheet" href="\(assets.styles)">
            <script src="\(assets.script)" defer></script>
            """
        brand = """
            <a class="brand" href="/"><img class="brand-mark" src="\(assets.icon)" width="40" height="40" alt="">\
            <span class="brand-words"><span class="brand-name">\(identity.province)专业技术人员继续教育学时管理</span>\
            <span class="brand-office">\(identity.office)</span></span></a>
            """
        footer = """
            <footer class="colophon">
            <div class="container">
            <nav class="colophon-links" aria-label="页脚">\(each: Self.links(identity, isDemo: isDemo))</nav>
            <dl class="colophon-facts">\(each: Self.facts(identity), { $0.html })</dl>
            \(Self.filings(identity))</div>
            </footer>
            """
    }

    private static func links(_ identity: SiteIdentity, isDemo: Bool) -> [Link] {
        let links: [(String, String?)] = [
            ("办事指南", identity.guide), ("通知公告", identity.notices), ("认定规则", "/policies"),
            ("查验证书", "/verification"), ("页面部件", isDemo ? "/patterns" : nil),
        ]
        return links.compactMap { text, href in href.map { Link(text: text, href: $0) } }
    }

    private static func facts(_ identity: SiteIdentity) -> [Fact] {
        let facts: [(String, String?)] = [("主办单位", identity.office), ("咨询电话", identity.hotline)]
        return facts.compactMap { label, value in value.map { Fact(label: label, value: $0) } }
    }

    private static func filings(_ identity: SiteIdentity) -> HTML {
        let numbers = [identity.filing, identity.policeFiling].compactMap { $0 }
        guard !numbers.isEmpty else { return .nothing }
        return "<p class=\"colophon-filings\">\(each: numbers, { "<span>\($0)</span>" })</p>\n"
    }
}
