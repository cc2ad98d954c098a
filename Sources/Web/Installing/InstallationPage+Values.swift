import Domain
import Offices

extension InstallationPage {
    init(
        _ form: InstallationForm,
        at place: InstallationPlace,
        problems: FormProblems = FormProblems()
    ) {
        let fields = InstallationFields(form: form, problems: problems)
        self.init(
            facts: [
                Fact(label: "政策地区（XUESHI_JURISDICTION）", value: "\(place.jurisdictionName)（\(place.jurisdiction)）"),
                Fact(label: "地区（XUESHI_REGION）", value: "\(place.provinceName)（\(place.province)）"),
                Fact(label: "将保存的地区", value: "\(place.regions) 个代码"),
            ],
            sections: [fields.key, fields.authority] + InstallationForm.Post.allCases.map(fields.post)
        )
    }
}

extension InstallationForm {
    init(_ body: FormBody) {
        self.init(authority: body["authority"] ?? "")
        creditCode = body["credit_code"] ?? ""
        for post in Post.allCases {
            officials[post] = Official(
                name: body["\(post.rawValue)_name"] ?? "",
                login: body["\(post.rawValue)_login"] ?? ""
            )
        }
    }
}

private struct InstallationFields {
    let form: InstallationForm
    let problems: FormProblems

    var key: FormSection {
        FormSection(
            heading: "安装密钥",
            fields: [text("key", "安装密钥", "", hint: "20 位字母和数字，启动时显示在控制台上，只能用一次。出错后请再填一遍。")]
        )
    }

    var authority: FormSection {
        FormSection(
            heading: "省级人社部门",
            fields: [
                text("authority", "全称", form.authority, width: .full, maxLength: 200),
                text("credit_code", "统一社会信用代码", form.creditCode, isOptional: true),
            ]
        )
    }

    func post(_ post: InstallationForm.Post) -> FormSection {
        let official = form.officials[post] ?? InstallationForm.Official()
        return FormSection(
            heading: post.heading,
            note: post.note,
            fields: [
                text("\(post.rawValue)_name", "\(post.heading)姓名", official.name, isOptional: post.isOptional),
                text(
                    "\(post.rawValue)_login",
                    "\(post.heading)账号名",
                    official.login,
                    isOptional: post.isOptional,
                    maxLength: 32
                ),
            ]
        )
    }

    private func text(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: String? = nil,
        width: TextField.Width = .medium,
        isOptional: Bool = false,
        maxLength: Int = 50
    ) -> FormField {
        .text(
            TextField(
                name: name,
                label: label,
                value: value,
                hint: hint,
                problem: problems.message(for: name),
                width: width,
                autocomplete: "off",
                isOptional: isOptional,
                maxLength: maxLength
            )
        )
    }
}

extension InstallationForm.Post {
    fileprivate var heading: String {
        switch self {
        case .manager: "人社部门管理员"
        case .system: "系统管理员"
        case .security: "安全管理员"
        case .deputy: "第二位安全管理员"
        case .audit: "审计管理员"
        }
    }

    fileprivate var note: String {
        switch self {
        case .manager: "办理全省业务，审核单位注册，给下面的单位设岗位。"
        case .system: "管设置和后台任务，看不到个人数据。三员须由不同的人担任，不能另有岗位。"
        case .security: "管账号和主管部门的岗位，看不到学时和日志。"
        case .deputy: "复核前一位安全管理员的申请。可以以后再设。"
        case .audit: "查看和核验日志，不改动任何内容。"
        }
    }
}
