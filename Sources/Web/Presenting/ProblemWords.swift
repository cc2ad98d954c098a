import Documents
import Store

/// How the problems of rows are told in lists.
enum ProblemWords {
    static func label(_ code: String) -> String {
        RowProblemCode(rawValue: code)?.label ?? code
    }

    static func advice(_ code: String) -> String {
        RowProblemCode(rawValue: code)?.advice ?? "请核对后改正。"
    }

    /// What stood in the cell; a document number masked but for its end.
    static func shown(_ problem: Store.StagedRow.Problem) -> String? {
        guard !problem.value.isEmpty else { return nil }
        guard RowProblemCode(rawValue: problem.code)?.isAboutNumber == true else { return problem.value }
        return problem.value.count > 4
            ? String(repeating: "*", count: min(14, problem.value.count - 4)) + problem.value.suffix(4) : problem.value
    }

    static func subject(_ id: String?) -> String {
        switch id {
        case "public": "公需科目"
        case "professional": "专业科目"
        default: id ?? ""
        }
    }
}

extension RowProblemCode {
    fileprivate var isAboutNumber: Bool {
        rawValue.hasPrefix("id-") && self != .idKind || [.personUnknown, .outOfScope, .duplicateInFile].contains(self)
    }

    fileprivate var label: String {
        switch self {
        case .nameMissing: "没有填写姓名"
        case .idKind: "证件类型不认识"
        case .idScientific: "证件号码变成了科学记数"
        case .idLength: "证件号码位数不对"
        case .idCharacters: "证件号码含有不该有的字符"
        case .idBirthDate: "证件号码中的出生日期无效"
        case .idCheckDigit: "证件号码校验位不对"
        case .nameMismatch: "姓名与登记的不一致"
        case .yearInvalid: "年度有误"
        case .yearClosed: "年度已经关闭"
        case .subjectUnknown: "科目类型不认识"
        case .courseMissing: "没有填写课程名称"
        case .hoursInvalid: "学时有误"
        case .overRecordLimit: "单条学时超过上限"
        case .dateInvalid: "日期有误"
        case .dateOrder: "结束日期早于开始日期"
        case .dateOutsideYear: "日期不在年度内"
        case .employerUnknown: "单位不存在"
        case .outOfScope: "不在您的导入范围内"
        case .activityUnknown: "学时类型不认识"
        case .subjectNotAllowed: "科目与学时类型不符"
        case .personUnknown: "系统里没有这个人"
        case .duplicateInFile: "表内重复"
        case .differsFromImported: "与以前导入的不一致"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .idScientific: "把该列设为文本格式后重新填写号码，再上传。"
        case .idLength, .idCharacters, .idBirthDate, .idCheckDigit: "对照证件核对号码，改正后再上传。"
        case .nameMissing, .nameMismatch: "对照证件核对姓名和号码。"
        case .outOfScope: "请由此人的用人单位或主管部门导入。"
        case .duplicateInFile: "删去重复的行。"
        case .differsFromImported: "如需更正，请先对原来的记录申请撤销，再重新导入。"
        default: "下载有问题的行，改正后再上传。"
        }
    }
}
