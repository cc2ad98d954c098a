import Domain
import Spreadsheet

/// The instructions for filling in one column of the template.
struct ColumnGuide {
    let column: ArrivingField
    let kind: SheetKind
    let year: Int
    let rules: HoursSheetRules.Year
    /// The names of title series.
    let series: [String]

    init(_ column: ArrivingField, kind: SheetKind, year: Int, rules: HoursSheetRules.Year, series: [String]) {
        self.column = column
        self.kind = kind
        self.year = year
        self.rules = rules
        self.series = series
    }

    var sheetColumn: SheetColumn {
        SheetColumn(
            column.heading,
            width: width,
            note: "\(need)。\(note)",
            isNeeded: isNeeded,
            choices: choices
        )
    }

    var need: String { isNeeded ? "必填" : "选填" }

    var isNeeded: Bool {
        kind.needed.contains(column) || (column == .activity && kind == .hours && usualActivity == nil)
    }

    /// The note with all choices, for people who read instead of opening lists.
    var explanation: String {
        choices.count < 2 ? note : "\(note)可选：\(choices.joined(separator: "；"))。"
    }

    var note: String {
        switch column {
        case .name: "与证件上的姓名一致。"
        case .documentKind: "从下拉列表中选择；留空即为居民身份证。"
        case .documentNumber: "请保持文本格式，以免末几位变成 0。"
        case .employer: "按登记的全称填写；单位导入本单位人员可留空。"
        case .creditCode: "18 位；填写了就以它查找单位。"
        case .year: "四位年份，如 \(year)。"
        case .subject: "填写\(subjects.joined(separator: "或"))。"
        case .activity: usualActivity.map { "从下拉列表中选择；留空按“\($0.name)”登记。" } ?? "从下拉列表中选择。"
        case .course: "课程、项目或培训的名称。"
        case .hours where kind == .cohort: "可以留空，留空按这次活动的学时计；个别人不同的填写大于 0 的数字，最多两位小数。"
        case .hours: "大于 0 的数字，最多两位小数，不带单位。"
        case .started: "写成 \(year)-03-01 这样；可以留空。"
        case .ended: "写成 \(year)-03-01 这样，应在本年度内；留空按年末计。"
        case .sourceKey: "来源系统里这条记录的编号；同一编号不会重复导入。"
        case .series where series.isEmpty: "如卫生、会计；可以留空。"
        case .series: "从下拉列表中选择；可以留空。"
        case .note: "可以留空。"
        case .status: "只添加“\(RecordStatus.recognised.listedName)”的行；可以留空。"
        }
    }

    /// The content of the sample row. Its document number belongs to nobody: no region has the code 360199.
    var sample: String {
        switch column {
        case .name: "示例张三"
        case .documentKind: DocumentKind.residentID.chineseName
        case .documentNumber: "360199199001019011"
        case .employer: "示例市第一人民医院"
        case .year: String(year)
        case .subject: sampleSubject
        case .activity: sampleActivity?.name ?? ""
        case .course: "人工智能与数字化转型"
        case .hours: kind == .cohort ? "" : "8"
        case .started: "\(year)-03-01"
        case .ended: "\(year)-03-02"
        case .note: "本行是示例，导入时跳过"
        case .creditCode, .sourceKey, .series, .status: ""
        }
    }

    private var choices: [String] {
        switch column {
        case .documentKind: DocumentKind.allCases.map(\.chineseName)
        case .year: [String(year)]
        case .subject: subjects
        case .activity: activities.map(\.name)
        case .series: series
        default: []
        }
    }

    private var width: Int {
        switch column {
        case .year, .hours, .subject, .status: 10
        case .name, .started, .ended: 12
        case .documentNumber, .creditCode, .documentKind, .activity, .sourceKey: 22
        case .employer, .course, .note: 30
        case .series: 14
        }
    }

    private var subjects: [String] { rules.subjects.compactMap(\.names.first) }
    private var activities: [HoursSheetRules.Activity] { rules.activities.filter(\.takesHours) }

    /// The default activity, if it may be chosen.
    private var usualActivity: HoursSheetRules.Activity? {
        rules.defaultActivity.flatMap { id in activities.first { $0.id == id } }
    }

    private var sampleActivity: HoursSheetRules.Activity? { usualActivity ?? activities.first }

    private var sampleSubject: String {
        let allowed = sampleActivity?.subjects
        return rules.subjects.last { allowed?.contains($0.id) ?? true }?.names.first ?? ""
    }
}
