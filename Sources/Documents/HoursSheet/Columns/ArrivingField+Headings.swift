public import Domain

/// The columns of sheets, and the headings of the contract for each field.
extension ArrivingField {
    /// The heading used in templates and problems.
    public var heading: String { headings[0] }

    /// All known headings of the field's column, starting with the usual one. Names with another meaning in some sheets
    /// are not included: 总学时 is a project's total, 证书编号 appears in several rows of one person, and 培训方式 says whether
    /// people met.
    var headings: [String] {
        switch self {
        case .name: ["姓名", "人员姓名", "学员姓名", "专业技术人员姓名"]
        case .documentKind: ["证件类型", "身份证件类型", "证件类别", "证件种类"]
        case .documentNumber:
            [
                "证件号码", "身份证号", "身份证号码", "身份证件号码", "身份证件号", "证件号", "居民身份证号码", "居民身份证号",
                "公民身份号码", "公民身份证号码", "有效身份证件号码", "身份证",
            ]
        case .employer: ["单位名称", "工作单位", "所在单位", "工作单位名称", "所在单位名称", "用人单位", "用人单位名称", "现工作单位", "单位"]
        case .creditCode: ["统一社会信用代码", "单位统一社会信用代码", "社会信用代码", "单位信用代码"]
        case .year: ["年度", "学时年度", "所属年度", "学时所属年度", "学习年度", "继续教育年度", "年份"]
        case .subject: ["科目类型", "科目类别", "学时科目", "科目"]
        case .activity: ["学时类型", "学习形式", "继续教育形式"]
        case .course: ["课程名称", "项目名称", "培训名称", "培训项目名称", "培训项目", "培训课程名称", "培训班名称", "学习课程名称", "课程名", "课程"]
        case .hours: ["学时", "学时数", "获得学时", "取得学时", "认定学时", "登记学时"]
        case .started: ["开始日期", "开始时间", "起始日期", "起始时间", "培训开始日期", "培训开始时间", "学习开始日期", "学习开始时间"]
        case .ended:
            [
                "结束日期", "结束时间", "完成日期", "完成时间", "结业日期", "培训结束日期", "培训结束时间", "学习结束日期", "学习结束时间",
            ]
        case .sourceKey: ["来源记录号", "来源记录编号"]
        case .series: ["职称系列", "职称系列名称", "申报系列", "系列"]
        case .note: ["备注", "备注说明"]
        case .status: ["状态"]
        }
    }

    /// Whether the cells under this heading are document numbers, which are masked when shown.
    public static func holdsDocumentNumbers(_ heading: String) -> Bool {
        byHeading[heading]?.column == .documentNumber
    }

    /// The columns by their headings, with the rank of the name: 0 for the contract's own.
    static let byHeading: [String: (column: ArrivingField, rank: Int)] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { column in
            column.headings.enumerated().map { ($0.element, (column, $0.offset)) }
        }
    )
}
