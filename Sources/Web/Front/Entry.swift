import Markup

/// A way into the site for one kind of visitor.
struct Entry: Sendable {
    /// 用人单位
    var who: String
    /// What they do here, in one sentence.
    var what: String
    /// The links for a visitor who has not signed in.
    var links: [Link]

    static let all = [
        Entry(
            who: "个人",
            what: "查看本年学时，申报学时，打印学时证书，核对职称申报要求。",
            links: [
                Link(text: "登录", href: "/sign-in"), Link(text: "首次使用：激活账号", href: "/activation"),
            ]
        ),
        Entry(
            who: "用人单位",
            what: "审核本单位人员的申报，登记本单位培训，批量导入学时。",
            links: [Link(text: "单位登录", href: "/sign-in"), Link(text: "单位注册", href: "/registration")]
        ),
        Entry(
            who: "人事代理机构",
            what: "为自由职业和档案托管人员审核、登记学时。",
            links: [Link(text: "机构登录", href: "/sign-in"), Link(text: "机构注册", href: "/registration")]
        ),
        Entry(
            who: "继续教育机构",
            what: "登记培训项目，上报参训人员的学时。",
            links: [Link(text: "机构登录", href: "/sign-in"), Link(text: "机构注册", href: "/registration")]
        ),
        Entry(
            who: "主管部门",
            what: "人社部门、行业主管部门按管理权限查询、审核、导入和导出。",
            links: [Link(text: "部门登录", href: "/sign-in")]
        ),
        Entry(
            who: "社会公众",
            what: "不用登录，凭查验码核对学时证书的真伪，查阅认定规则。",
            links: [
                Link(text: "查验证书", href: "/verification"), Link(text: "认定规则", href: "/policies"),
            ]
        ),
    ]

    /// - Parameter isSignedIn: Whether the visitor has signed in. The links to the sign-in page are then left out.
    func card(isSignedIn: Bool) -> HTML {
        let links =
            isSignedIn ? links.filter { !["/sign-in", "/activation", "/registration"].contains($0.href) } : links
        return """
            <li class="entry"><h3>\(who)</h3><p>\(what)</p>\
            \(if: !links.isEmpty, "<p class=\"entry-links\">\(each: links)</p>")</li>

            """
    }
}
