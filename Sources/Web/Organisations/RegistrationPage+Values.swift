import Domain
import Offices

extension RegistrationPage {
    init(
        _ form: RegistrationForm,
        _ regions: RegionChoices,
        secret: String? = nil,
        returned: String? = nil,
        problems: FormProblems = FormProblems()
    ) {
        let fields = RegistrationFields(form: form, regions: regions, problems: problems)
        self.init(
            sections: [fields.organisation, fields.contact, fields.manager],
            action: secret == nil ? "/registration" : "/registration/state",
            secret: secret,
            returned: returned
        )
    }
}

extension RegistrationForm {
    init(_ body: FormBody) {
        self.init()
        name = body["name"] ?? ""
        creditCode = body["credit_code"] ?? ""
        region = body["region"] ?? ""
        managingRegion = body["managing_region"] ?? ""
        kinds = Set(body.values(for: "kind"))
        contactName = body["contact_name"] ?? ""
        contactTelephone = body["contact_telephone"] ?? ""
        managerName = body["manager_name"] ?? ""
        managerLogin = body["manager_login"] ?? ""
    }
}

/// The fields of the form, with the typed values and their problems.
private struct RegistrationFields {
    let form: RegistrationForm
    let regions: RegionChoices
    let problems: FormProblems

    var organisation: FormSection {
        FormSection(
            heading: "单位情况",
            fields: [
                text("name", "单位全称", form.name, hint: "与营业执照或法人证书一致。", width: .full, maxLength: 200),
                text("credit_code", "统一社会信用代码", form.creditCode, hint: "18 位。", maxLength: 30), kinds,
                region("region", "所在地区", form.region, "单位所在的县（市、区）。"),
                region(
                    "managing_region",
                    "管理权限所在地区",
                    form.managingRegion,
                    "由哪一级人社部门管理，如省直单位选本省，市直单位选本市。注册由它审核。"
                ),
            ]
        )
    }

    var contact: FormSection {
        FormSection(
            heading: "联系人",
            note: "审核时人社部门用它联系单位，只有审核的部门能看到。",
            fields: [
                text("contact_name", "联系人姓名", form.contactName, maxLength: 50),
                text("contact_telephone", "联系电话", form.contactTelephone, inputMode: "tel", maxLength: 30),
            ]
        )
    }

    var manager: FormSection {
        FormSection(
            heading: "单位管理员",
            note: "审核通过后，这个人得到账号，可以给本单位的经办人设岗位。",
            fields: [
                text("manager_name", "管理员姓名", form.managerName, maxLength: 50),
                text(
                    "manager_login",
                    "管理员账号名",
                    form.managerLogin,
                    hint: "以后用它登录。3 至 32 个小写字母、数字、点、横线或下划线，以字母开头。",
                    maxLength: 32
                ),
            ]
        )
    }

    private var kinds: FormField {
        .boxes(
            ChoiceField(
                name: "kind",
                label: "单位类别",
                hint: "可以选几项。例如学校既管理本单位人员，又举办培训。",
                problem: problems.message(for: "kind"),
                choices: Organisation.Kind.ofRegistrations.map {
                    Choice(
                        value: $0.rawValue,
                        label: $0.chineseName,
                        note: $0.note,
                        isChosen: form.kinds.contains($0.rawValue)
                    )
                }
            )
        )
    }

    private func region(_ name: String, _ label: String, _ value: String, _ hint: String) -> FormField {
        .select(
            ChoiceField(
                name: name,
                label: label,
                hint: hint,
                problem: problems.message(for: name),
                choices: regions.options(chosen: value)
            )
        )
    }

    private func text(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: String? = nil,
        width: TextField.Width = .medium,
        inputMode: String? = nil,
        maxLength: Int
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
                inputMode: inputMode,
                maxLength: maxLength
            )
        )
    }
}

extension Organisation.Kind {
    fileprivate var note: String {
        switch self {
        case .employer: "管理本单位专业技术人员的学时"
        case .agency: "为自由职业和档案托管人员办理"
        case .provider: "举办培训，上报学员学时"
        case .industryAuthority, .hrAuthority: ""
        }
    }
}
