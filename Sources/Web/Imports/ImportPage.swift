/// `/imports/{id}`: one import, with its current step and its result.
struct ImportPage: Page {
    var fileName: String
    /// 学时表 · 洪州学院 · 2026年11月20日 10:12
    var about: String
    var back = Link(text: "导入", href: "/imports")
    var chip: StatusChip
    /// The current one of the four steps; `nil` during and after an undo.
    var step: Int?
    /// The result, once there is one: 已导入 4,861 行。
    var outcome: Flash?
    /// A later event: somebody has asked to undo the import.
    var since: Flash?
    var sinceLink: Link?
    var work: ImportWork?
    var sheets: SheetChoice?
    var fault: ImportFault?
    /// 将新增, 已存在, 相似, 新人员, 有问题.
    var tiles: [ImportTile] = []
    /// 政治面貌、联系电话
    var ignoredColumns: String?
    /// Notes about content that looks different in a spreadsheet program.
    var notes: [String] = []
    var problems: [ProblemGroup] = []
    var newPeople: [NewPersonRow] = []
    /// 系统里还没有的人，请核对姓名和号码
    var newPeopleNote = ""
    /// 全部 1,204 人
    var newPeopleMore: Link?
    /// The first rows that are new, already there or similar.
    var rowLists: [StagedRows] = []
    /// The refused rows and the reasons as a CSV file. The workbook stands among the next tasks.
    var receiptText: Link?
    /// `nil` if there is nothing to import, or the decision was made.
    var commit: ImportCommit?
    var cancelAction: String?
    /// The button that drops the checked sheet.
    var cancelLabel = "不导入，取消这次检查"
    /// The records that were not recognised with the others.
    var left: LeftRows?
    var slips: SlipOffer?
    var approval: ImportApproval?
    /// Links to the next tasks.
    var links: [Link] = []
    /// The link to the undo page.
    var undo: Link?
    var formKey: String

    var title: String { "导入：\(fileName)" }
    var refresh: Int? { work.map { $0.hasFailed ? nil : 2 } ?? nil }
}
