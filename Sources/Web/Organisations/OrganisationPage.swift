import Markup

/// `/organisations/{id}`: an organisation or its application, and what the authority can do about it.
struct OrganisationPage: Page {
    var name: String
    var chip: StatusChip
    var facts: [Fact]
    /// What the organisation has stated about its contact and its manager, while it is an application.
    var people: [Fact] = []
    var formerNames: [String] = []
    /// The path of the page.
    var path: String
    var decision: RegistrationDecision?
    var keeping: OrganisationKeeping?

    var title: String { name }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        \(Link(text: "单位", href: "/organisations").back)<div class="page-head"><h1>\(name)</h1><p>\(chip)</p></div>
        <section class="card-x"><h2>单位情况</h2>
        \(facts.html)\(former)</section>
        \(if: !people.isEmpty, "<section class=\"card-x\"><h2>联系人和管理员</h2>\(people.html)</section>\n")\
        \(given: decision, { $0.html(in: frame, path) })\(given: keeping, { $0.html(in: frame, path) })</div>

        """
    }

    private var former: HTML {
        guard !formerNames.isEmpty else { return .nothing }
        return "<h3>曾用名</h3><ul>\(each: formerNames, { "<li>\($0)</li>" })</ul>\n"
    }
}

/// The decision about an application that waits.
struct RegistrationDecision: Sendable {
    var version: String
    var problems = FormProblems()
    var returnReason = ""
    var rejectionReason = ""

    func html(in frame: PageFrame, _ path: String) -> HTML {
        """
        <section class="card-x"><h2>审核</h2>
        <p class="soft small-text">请核对证照、管理权限和联系人。通过以后，单位可以办理业务，管理员得到账号和一次性激活码。</p>
        <form method="post" action="\(path)/approval">
        \(frame.token)\(HiddenField(name: "version", value: version))
        <div class="actions"><button class="btn btn-primary">通过</button></div>
        </form>
        </section>
        <section class="card-x"><h2>不通过</h2>
        <form method="post" action="\(path)/return">
        \(frame.token)\(HiddenField(name: "version", value: version))
        \(area("return_reason", "退回原因", "单位会看到，改好后可以再提交。", returnReason))\
        <div class="actions"><button class="btn btn-outline-primary">退回修改</button></div>
        </form>
        <form method="post" action="\(path)/rejection">
        \(frame.token)\(HiddenField(name: "version", value: version))
        \(area("rejection_reason", "不予通过的原因", "用于不属于本部门管理、冒用他人名义等情况。信用代码可以重新注册。", rejectionReason))\
        <div class="actions"><button class="btn btn-outline-danger">不予通过</button></div>
        </form>
        </section>

        """
    }

    private func area(_ name: String, _ label: String, _ hint: String, _ value: String) -> TextArea {
        TextArea(
            name: name,
            label: label,
            value: value,
            hint: hint,
            problem: problems.message(for: name),
            rows: 2,
            maxLength: 500
        )
    }
}

/// What the authority can do with an organisation.
struct OrganisationKeeping: Sendable {
    var name: String
    var typedName: String
    var officesHref: String?
    var isSuspended: Bool
    /// Whether the authority may change it, which it may not for itself.
    var canSuspend = true
    var reason = ""
    var problems = FormProblems()

    func html(in frame: PageFrame, _ path: String) -> HTML {
        """
        \(officesLink)<section class="card-x"><h2>改名</h2>
        <form method="post" action="\(path)/name">
        \(frame.token)\(HiddenField(name: "former_name", value: name))
        \(nameField)<div class="actions"><button class="btn btn-outline-primary">改名</button></div>
        </form>
        </section>
        \(if: canSuspend, suspension(in: frame, path))
        """
    }

    private var officesLink: HTML {
        guard let officesHref else { return .nothing }
        return """
            <section class="card-x"><h2>岗位</h2><p>给单位设管理员和经办人，或者结束岗位。</p>
            <div class="actions"><a class="btn btn-primary" href="\(officesHref)">查看岗位</a></div></section>

            """
    }

    private var nameField: TextField {
        TextField(
            name: "name",
            label: "新的全称",
            value: typedName,
            hint: "与新的证照一致。原名称留作曾用名，按它仍能找到。",
            problem: problems.message(for: "name"),
            width: .full,
            maxLength: 200
        )
    }

    private func suspension(in frame: PageFrame, _ path: String) -> HTML {
        let (heading, button, action): (String, String, String) =
            isSuspended ? ("恢复", "恢复使用", "\(path)/reactivation") : ("停用", "停用单位", "\(path)/suspension")
        let note =
            isSuspended
            ? "恢复以后，单位的岗位又可以办理业务。" : "停用以后，单位的岗位都不能办理业务；人员自己的账号和已有的学时不受影响。"
        return """
            <section class="card-x"><h2>\(heading)</h2><p class="soft small-text">\(note)</p>
            <form method="post" action="\(action)">
            \(frame.token)
            \(TextArea(name: "reason", label: "原因", value: reason, problem: problems.message(for: "reason"), rows: 2, maxLength: 500))\
            <div class="actions">\
            <button class="btn \(isSuspended ? "btn-outline-primary" : "btn-outline-danger")">\(button)</button></div>
            </form>
            </section>

            """
    }
}
