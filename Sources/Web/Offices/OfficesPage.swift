import Markup

/// `/offices`: chooses one of the account's offices to act in.
struct OfficesPage: Page {
    var offices: [OfficeChoice]
    /// The first sentence: why an office has to be chosen, or that there is none.
    var lead: String
    /// A sentence that says that the previous office has ended.
    var ending: String?
    /// Whether the user can also see their own hours, which needs no office.
    var hasOwnHours: Bool
    /// The path to open after the choice.
    var returnTo: String?
    /// The form that was being sent without an office.
    var kept: KeptForm?
    /// Whether the page is shown in place of the answer to a form.
    var isInterrupted = false
    var problems = FormProblems()

    var title: String { "选择岗位" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        <div class="page-head"><h1>选择岗位</h1><p class="lead">\(lead)</p></div>
        \(given: ending, { "<div class=\"notice notice-wait\"><p>\($0)</p></div>\n" })\
        \(interruption)\(choices(frame))\(ownHours)</div>
        """
    }

    /// What became of the form that was sent, and what to do.
    private var interruption: HTML {
        guard isInterrupted || kept != nil else { return .nothing }
        let what: HTML =
            kept == nil
            ? "刚才提交的内容没有保存，选择以后请重新填写。" : "刚才填写的内容还没有提交，选择以后会原样带回来，核对后再提交。"
        return "<div class=\"notice notice-wait\"><h2>请先选择岗位</h2><p>\(what)</p></div>\n"
    }

    private func choices(_ frame: PageFrame) -> HTML {
        guard !offices.isEmpty else { return .nothing }
        return """
            <form method="post" action="/offices">
            \(frame.token)
            \(returnTo.map { HiddenField(name: "return_to", value: $0) })\(kept)<ul class="offices">
            \(each: offices)</ul>
            </form>

            """
    }

    private var ownHours: HTML {
        guard hasOwnHours else { return .nothing }
        return "<p class=\"soft\">查看、申报本人的学时不用选择岗位：<a href=\"/years\">我的学时</a></p>\n"
    }
}

/// One office to act in.
struct OfficeChoice: Sendable {
    var id: String
    /// 人社部门管理员
    var role: String
    /// 示范市人力资源和社会保障局
    var organisation: String
    /// 示范市及所辖地区，卫生系列
    var scope: String?
    /// Whether this is the current office.
    var isCurrent: Bool
}

extension OfficeChoice: Piece {
    var html: HTML {
        """
        <li><button class="office" name="office" value="\(id)"\(attribute: "aria-current", isCurrent ? "true" : nil)>\
        <span class="office-role">\(role)\(if: isCurrent, "<span class=\"chip chip-ok\">正在使用</span>")</span>\
        <span class="office-unit">\(organisation)</span>\
        \(given: scope, { "<span class=\"office-scope\">\($0)</span>" })</button></li>

        """
    }
}
