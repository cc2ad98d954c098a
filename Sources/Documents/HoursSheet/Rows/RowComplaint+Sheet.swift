import Domain
import Spreadsheet

/// Complaints that follow from the sheet and the policy alone.
extension RowComplaint {
    static let courseMissing = RowComplaint(.courseMissing, "没有填写课程名称，请补上。")
    static let yearMissing = RowComplaint(.yearInvalid, "没有填写年度，请填写四位年份，如 2024。")
    static let yearUnreadable = RowComplaint(.yearInvalid, "年度看不懂，请填写四位年份，如 2024。")
    static let dateOrder = RowComplaint(.dateOrder, "结束日期早于开始日期，请核对这两个日期。")
    static let numberMissing = RowComplaint(.idLength, "没有填写证件号码，请补上。")
    static let hoursMissing = RowComplaint(.hoursInvalid, "没有填写学时，请补上。")
    static let hoursUnreadable = RowComplaint(
        .hoursInvalid,
        "学时应是大于 0 的数字，最多两位小数，不带千分位逗号，请改正，如 8 或 1.5。"
    )
    static let hoursAreDate = RowComplaint(
        .hoursInvalid,
        "这一格设成了日期格式，看到的不是学时，请把格式改为“常规”后重新填写学时。"
    )

    ///  - Parameter held: The content of the cell as a plain decimal.
    static func hoursArePercent(_ held: String) -> RowComplaint {
        RowComplaint(
            .hoursInvalid,
            "这一格设成了百分比格式，里面的数是 \(held)，看到的不是学时，请把格式改为“常规”后重新填写学时。"
        )
    }

    static func name(_ fault: PersonName.Fault) -> RowComplaint {
        RowComplaint(fault == .missing ? .nameMissing : .nameInvalid, fault.message)
    }

    /// A number with 16 or more digits, of which a spreadsheet keeps 15.
    static func lostDigits(_ column: ArrivingField) -> RowComplaint {
        RowComplaint(
            .idScientific,
            "\(column.heading)被表格当作数字保存，第 15 位以后的数字已丢失。请把该列设为文本格式后重新填写。",
            field: column
        )
    }

    static let roundedLikeOthers = RowComplaint(
        .idScientific,
        "号码末三位是 000，而这一列前面的号码已被表格改动，这个号码也不可信。请把该列设为文本格式后重新填写。"
    )

    /// A cell without a value. Returns `nil` if this does not matter in the column.
    ///  - Parameter address: The address of the cell, such as `C5`.
    static func faulty(_ column: ArrivingField, _ cell: SheetCell, at address: String) -> RowComplaint? {
        guard let code = column.codeOfFault else { return nil }
        if cell.kind == .formula {
            let message = "单元格 \(address) 是公式，文件里没有它的结果。请用表格软件打开并保存后再上传，或直接填写值。"
            return RowComplaint(code, message, field: column)
        }
        let message =
            cell.text.hasPrefix("#")
            ? "单元格 \(address) 是公式错误 \(cell.text.prefix(20))，没有值，请改正公式或直接填写值。"
            : "单元格 \(address) 的内容已损坏（\(cell.text.prefix(20))），请重新填写。"
        return RowComplaint(code, message, field: column)
    }

    static func number(_ fault: DocumentNumberFault) -> RowComplaint {
        RowComplaint(ArrivingProblemCode(rawValue: "id-" + fault.code.rawValue) ?? .idCharacters, fault.message)
    }

    static let documentKindUnknown = RowComplaint(
        .idKind,
        "没有这种证件类型，请填写其中一种：\(DocumentKind.allCases.map(\.chineseName).joined(separator: "；"))。"
    )

    static func yearUnknown(_ year: Int) -> RowComplaint {
        RowComplaint(.yearInvalid, "没有适用于 \(year) 年度的认定规则，请核对年度。")
    }

    static func yearToCome(_ year: Int) -> RowComplaint {
        RowComplaint(.yearInvalid, "\(year) 年度还没有到，请核对年度。")
    }

    static func subjectUnknown(_ subjects: [HoursSheetRules.Subject], isMissing: Bool) -> RowComplaint {
        let known = subjects.compactMap(\.names.first)
        let cure = known.isEmpty ? "请按认定规则里的科目名称填写。" : "请填写：\(known.joined(separator: "；"))。"
        return RowComplaint(.subjectUnknown, (isMissing ? "没有填写科目类型" : "没有这种科目类型") + "，" + cure)
    }

    static func activityUnknown(_ activities: [HoursSheetRules.Activity]) -> RowComplaint {
        let names = activities.filter(\.takesHours).map(\.name).joined(separator: "；")
        return RowComplaint(.activityUnknown, "没有这种学时类型，请填写其中一种：\(names)。")
    }

    /// The activity is missing, and the policy has no default for this importer.
    static func activityMissing(_ activities: [HoursSheetRules.Activity]) -> RowComplaint {
        let names = activities.filter(\.takesHours).map(\.name).joined(separator: "；")
        return RowComplaint(.activityUnknown, "没有填写学时类型，认定规则也没有规定留空时按哪一种，请填写：\(names)。")
    }

    static func activityTakesNoHours(_ name: String) -> RowComplaint {
        RowComplaint(.activityUnknown, "“\(name)”不是按学时登记的，不能用学时表导入，请由本人在系统中申报。")
    }

    static func subjectNotAllowed(activity: String, allowed: [String]) -> RowComplaint {
        RowComplaint(
            .subjectNotAllowed,
            "“\(activity)”只能计为\(allowed.joined(separator: "或"))，请改正科目类型或学时类型。"
        )
    }

    static func overRecordLimit(_ limit: Hours, subject: String) -> RowComplaint {
        RowComplaint(.overRecordLimit, "\(subject)每条记录不能超过 \(limit) 学时，请核对学时。")
    }

    static func dateInvalid(_ column: ArrivingField) -> RowComplaint {
        RowComplaint(
            .dateInvalid,
            "日期看不懂或没有这一天，请写成 2024-03-01 这样，或把单元格设为日期格式。",
            field: column
        )
    }

    static func dateOutsideYear(_ year: Int, column: ArrivingField) -> RowComplaint {
        RowComplaint(.dateOutsideYear, "完成日期不在 \(year) 年内，请核对日期和年度。", field: column)
    }

    /// The row has a status, as in our exports, that does not count.
    static func notRecognised(_ status: RecordStatus) -> RowComplaint {
        let mend = status.isOver ? "请删去这一行。" : "请等认定以后重新导出，或删去这一行。"
        return RowComplaint(.notRecognised, "这一行的状态是“\(status.listedName)”，不计学时，不能导入；\(mend)")
    }

    static func personTwiceInFile(_ row: Int) -> RowComplaint {
        RowComplaint(.duplicateInFile, "与第 \(row) 行是同一个人，请删去其中一行。")
    }

    /// Two different rows have the same source number.
    static func numberTwiceInFile(_ row: Int, _ differences: [ArrivingField]) -> RowComplaint {
        let columns = differences.map(\.heading).joined(separator: "、")
        return RowComplaint(
            .duplicateInFile,
            "与第 \(row) 行用了同一个来源记录号，但\(columns)不同；同一个号只能用于一条学时，请给它们各自的来源记录号。",
            field: .sourceKey
        )
    }

    static func duplicateInFile(of row: Int) -> RowComplaint {
        RowComplaint(.duplicateInFile, "与第 \(row) 行是同一条学时，请删去其中一行；确实不同的请填写各自的来源记录号。")
    }
}

extension ArrivingField {
    /// The code for a cell without a value; `nil` for columns in which this does not matter.
    fileprivate var codeOfFault: ArrivingProblemCode? {
        switch self {
        case .name: .nameInvalid
        case .documentKind: .idKind
        case .documentNumber, .sourceKey: .idCharacters
        case .employer, .creditCode: .employerUnknown
        case .year: .yearInvalid
        case .subject: .subjectUnknown
        case .activity: .activityUnknown
        case .course: .courseMissing
        case .hours: .hoursInvalid
        case .started, .ended: .dateInvalid
        case .series, .note, .status: nil
        }
    }
}

extension RecordStatus {
    /// Whether the record can no longer be recognised.
    fileprivate var isOver: Bool { self == .rejected || self == .reversed }
}
