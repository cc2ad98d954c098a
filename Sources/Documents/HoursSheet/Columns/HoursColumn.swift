/// The columns that an hours sheet may have, by the headings of the contract.
public enum HoursColumn: Int, CaseIterable, Sendable {
    case name, documentKind, documentNumber, employer, creditCode, year, subject, activity, course, hours
    case started, ended, sourceKey, series, note

    /// The heading that templates and problems use.
    public var heading: String { headings[0] }

    /// Every heading the column is known under, the usual one first.
    var headings: [String] {
        switch self {
        case .name: ["姓名"]
        case .documentKind: ["证件类型"]
        case .documentNumber: ["证件号码", "身份证号", "身份证号码"]
        case .employer: ["单位名称", "工作单位"]
        case .creditCode: ["统一社会信用代码"]
        case .year: ["年度", "学时年度"]
        case .subject: ["科目类型"]
        case .activity: ["学时类型", "学习形式"]
        case .course: ["课程名称", "项目名称", "培训名称"]
        case .hours: ["学时", "学时数"]
        case .started: ["开始日期", "开始时间"]
        case .ended: ["结束日期", "结束时间"]
        case .sourceKey: ["来源记录号"]
        case .series: ["职称系列"]
        case .note: ["备注"]
        }
    }

    /// Without these three a row is no heading row.
    static let defining: [HoursColumn] = [.name, .documentNumber, .hours]

    static let byHeading: [String: HoursColumn] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { column in column.headings.map { ($0, column) } }
    )
}
