import Markup

/// `/registration`: the form with which an organisation registers itself, and corrects what was returned.
struct RegistrationPage: Page {
    /// 单位情况, 联系人, 单位管理员.
    var sections: [FormSection]
    var action = "/registration"
    /// The secret of the application that is corrected, or `nil` for a new one.
    var secret: String?
    /// Why the authority has returned it.
    var returned: String?

    var title: String { secret == nil ? "单位注册" : "修改单位注册" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>\(title)</h1>\
        <p class="lead">单位使用本系统，先在这里注册，由管理本单位的人社部门审核。</p></div>
        \(given: returned, { "<div class=\"notice notice-wait\"><h2>已退回，请修改后再提交</h2><p>\($0)</p></div>\n" })\
        <div class="form-split">
        <form class="card-x" method="post" action="\(action)">
        \(frame.token)
        \(secret.map { HiddenField(name: "code", value: $0) })\(each: sections)\
        <div class="actions"><button class="btn btn-primary">提交注册</button></div>
        </form>
        \(advice)</div>

        """
    }

    private var advice: HTML {
        """
        <aside class="rule-note"><h2>提交之后</h2>\
        <p>页面会给出一个查询链接，请保存。用它可以看审核进度；被退回的，用它修改后再提交。</p>\
        <p>审核通过后，人社部门把一次性激活码交给单位管理员。管理员激活账号以后，再给本单位的经办人设岗位。</p>\
        <p>个人不用注册。个人的账号由所在单位建立。</p></aside>

        """
    }
}

/// Some fields under a heading.
struct FormSection: Sendable {
    var heading: String
    var note: String?
    var fields: [FormField]
}

extension FormSection: Piece {
    var html: HTML {
        """
        <section class="form-part"><h2>\(heading)</h2>
        \(given: note, { "<p class=\"soft small-text\">\($0)</p>\n" })\(each: fields)</section>

        """
    }
}
