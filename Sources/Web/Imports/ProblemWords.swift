import Documents
import Domain

/// The texts about problems of rows.
enum ProblemWords {
    static func label(_ code: String) -> String {
        ArrivingProblemCode(rawValue: code)?.label ?? code
    }

    static func advice(_ code: String) -> String {
        ArrivingProblemCode(rawValue: code)?.advice ?? "请核对后改正。"
    }

    /// The page on which the user can do what the advice says, or `nil` if the advice only concerns the sheet.
    static func action(_ code: String, for actor: Actor) -> Link? {
        switch ArrivingProblemCode(rawValue: code) {
        case .outOfScope where actor.may(.keepProjects): Link(text: "培训登记", href: "/trainings")
        case .personUnknown where actor.may(.importRoster): Link(text: "导入人员名册", href: "/imports?kind=roster")
        case .differsFromImported: Link(text: "以前的导入", href: "/imports#earlier")
        default: nil
        }
    }

    /// The value of the cell. A document number is masked, except its last four characters.
    static func shown(_ problem: Domain.StagedRow.Problem) -> String? {
        guard !problem.value.isEmpty else { return nil }
        guard ArrivingField.holdsDocumentNumbers(problem.column) else { return problem.value }
        return problem.value.count > 4
            ? String(repeating: "*", count: min(14, problem.value.count - 4)) + problem.value.suffix(4) : problem.value
    }
}

extension ArrivingProblemCode {
    fileprivate var label: String {
        switch self {
        case .nameMissing: "没有填写姓名"
        case .nameInvalid: "填写的不是姓名"
        case .idKind: "证件类型有误"
        case .idScientific: "证件号码被显示成科学记数法（如 3.6E+17）"
        case .idLength: "证件号码位数不对"
        case .idCharacters: "证件号码含有不该有的字符"
        case .idBirthDate: "证件号码中的出生日期无效"
        case .idCheckDigit: "证件号码校验位不对"
        case .nameMismatch: "姓名与登记的不一致"
        case .yearInvalid: "年度有误"
        case .yearClosed: "年度已经关闭"
        case .subjectUnknown: "科目类型有误"
        case .courseMissing: "没有填写课程名称"
        case .hoursInvalid: "学时有误"
        case .overRecordLimit: "单条学时超过上限"
        case .dateInvalid: "日期有误"
        case .dateOrder: "结束日期早于开始日期"
        case .dateOutsideYear: "日期不在年度内"
        case .employerUnknown: "没有找到单位"
        case .outOfScope: "不在您可以导入的范围内"
        case .activityUnknown: "学时类型有误"
        case .subjectNotAllowed: "科目与学时类型不符"
        case .personUnknown: "不是已登记的人员"
        case .duplicateInFile: "表内重复"
        case .differsFromImported: "与以前导入的不一致"
        case .notRecognised: "状态不是“已认定”"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .idScientific: "把该列设为文本格式后对照原件重新填写，再上传。"
        case .idLength, .idCharacters, .idBirthDate, .idCheckDigit: "对照证件核对号码，改正后再上传。"
        case .nameMissing, .nameInvalid, .nameMismatch: "对照证件核对姓名和号码。"
        case .idKind: "证件类型请按提示填写其中一种，或留空按居民身份证处理。"
        case .outOfScope: "看每行的说明；不该由您导入的行，请由其所在单位、主管部门或举办培训的继续教育机构导入。"
        case .employerUnknown: "按登记的全称填写单位，或填写统一社会信用代码。"
        case .personUnknown: "核对号码；确是新人员的，重新上传并确认新增。"
        case .hoursInvalid: "学时填大于 0 的数字，最多两位小数。"
        case .dateInvalid: "日期写成 2026-03-05 这样，或把单元格设为日期格式。"
        case .dateOrder, .dateOutsideYear, .yearInvalid: "核对年度和日期。"
        case .subjectUnknown, .activityUnknown, .subjectNotAllowed: "按每行说明里列出的名称填写，或从模板的下拉框中选。"
        case .courseMissing: "补上课程名称。"
        case .yearClosed: "删去这些行；确需补登的，请联系人社部门。"
        case .overRecordLimit: "按认定规则的单条上限改正学时。"
        case .duplicateInFile: "删去重复的行。"
        case .differsFromImported: "如要更正，先撤销原来的导入批次，再重新导入；是另一条学时的，换一个来源记录号。"
        case .notRecognised: "没有认定或已经撤销的学时不能导入，删去这些行。"
        }
    }
}
