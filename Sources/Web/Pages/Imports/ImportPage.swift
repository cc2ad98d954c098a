import Mustache

/// `/imports/{id}`: a sheet on its way in, step by step, and what became of it.
struct ImportPage: Page {
    static let template = "imports/show"

    var fileName: String
    /// 学时表 · 洪州学院 · 2026年11月20日 10:12
    var about: String
    var back = Link(text: "导入", href: "/imports")
    var chip: StatusChip
    /// Which of the four steps it has come to; nil when it goes back.
    var step: Int?
    /// The result, once there is one: 已导入 4,861 行。
    var outcome: Flash?
    /// What has happened since: somebody asked to take it back.
    var since: Flash?
    var sinceLink: Link?
    var work: ImportWork?
    var sheets: SheetChoice?
    var fault: ImportFault?
    /// 将新增, 已存在, 相似, 新人员, 有问题.
    var tiles: [ImportTile] = []
    /// 政治面貌、联系电话
    var ignoredColumns: String?
    /// What may mislead whoever looks at the sheet in a spreadsheet.
    var notes: [String] = []
    var problems: [ProblemGroup] = []
    var newPeople: [NewPersonRow] = []
    /// 系统里还没有的人，请核对姓名和号码
    var newPeopleNote = ""
    /// 全部 1,204 人
    var newPeopleMore: Link?
    /// What would be added or was, and what is there already.
    var rowLists: [StagedRows] = []
    /// Every row that cannot be taken, as a workbook with the reasons.
    var receiptHref: String?
    /// 下载有问题的 47 行
    var receiptLabel: String?
    /// nil when there is nothing to bring in, or it was decided.
    var commit: ImportCommit?
    var cancelAction: String?
    var slips: SlipOffer?
    var approval: ImportApproval?
    /// Where to go when it is done.
    var links: [Link] = []
    /// To the page that takes it back.
    var undo: Link?
    var formKey: String

    var title: String { "导入：\(fileName)" }
    var refresh: Int? { work.map { $0.hasFailed ? nil : 2 } ?? nil }

    func child(named name: String) -> Any? {
        switch name {
        case "fileName": fileName
        case "about": about
        case "back": back
        case "chip": chip
        case "outcome": given(outcome)
        case "since": given(since)
        case "sinceLink": given(sinceLink)
        case "work": given(work)
        case "sheets": given(sheets)
        case "fault": given(fault)
        case "tiles": tiles
        case "ignoredColumns": given(ignoredColumns)
        case "notes": notes
        case "problems": problems
        case "newPeople": newPeople
        case "newPeopleNote": newPeopleNote
        case "newPeopleMore": given(newPeopleMore)
        case "rowLists": rowLists
        case "receiptHref": given(receiptHref)
        case "receiptText": given(receiptHref?.replacing(".xlsx", with: ".csv"))
        case "receiptLabel": given(receiptLabel)
        case "commit": given(commit)
        case "cancelAction": given(cancelAction)
        case "slips": given(slips)
        case "approval": given(approval)
        case "links": links
        case "undo": given(undo)
        case "formKey": formKey
        default: flag(named: name)
        }
    }

    private func flag(named name: String) -> Any? {
        switch name {
        case "hasSteps": step != nil
        case "steps": step.map(Step.importing(at:)) ?? []
        case "hasTiles": !tiles.isEmpty
        case "hasProblems": !problems.isEmpty
        case "hasNewPeople": !newPeople.isEmpty
        case "hasLinks": !links.isEmpty || slips != nil || undo != nil
        default: nil
        }
    }
}
