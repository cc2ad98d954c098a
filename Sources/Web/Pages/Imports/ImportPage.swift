import Mustache

/// `/imports/{id}`: a sheet that was checked, and what became of it.
struct ImportPage: Page {
    static let template = "imports/show"

    /// Where the batch stands.
    enum State: Sendable {
        /// Checked, with rows to bring in.
        case staged
        /// Checked, with nothing to bring in.
        case nothing
        case committed
        case cancelled

        fileprivate var step: Int {
            switch self {
            case .staged: 3
            case .nothing, .cancelled: 2
            case .committed: 5
            }
        }
    }

    var state: State
    var fileName: String
    var back = Link(text: "导入学时", href: "/imports")
    var chip: StatusChip
    /// 共 5,000 行，检查用时 0.4 秒。
    var checked: String
    /// The result, once there is one: 已导入 4,861 行。
    var outcome: Flash?
    /// 将新增, 已存在, 新人员, 有问题.
    var tiles: [ImportTile]
    /// 政治面貌、联系电话
    var ignoredColumns: String?
    var problems: [ProblemGroup] = []
    var newPeople: [NewPersonRow] = []
    /// 另有 11 人，见检查结果
    var newPeopleMore: String?
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
    /// Where to go when it is done.
    var links: [Link] = []
    var formKey: String

    var title: String { "导入：\(fileName)" }

    func child(named name: String) -> Any? {
        switch name {
        case "fileName": fileName
        case "back": back
        case "chip": chip
        case "checked": checked
        case "outcome": given(outcome)
        case "tiles": tiles
        case "ignoredColumns": given(ignoredColumns)
        case "problems": problems
        case "newPeople": newPeople
        case "newPeopleMore": given(newPeopleMore)
        case "rowLists": rowLists
        case "receiptHref": given(receiptHref)
        case "receiptLabel": given(receiptLabel)
        case "commit": given(commit)
        case "cancelAction": given(cancelAction)
        case "slips": given(slips)
        case "links": links
        case "formKey": formKey
        case "steps": Step.importing(at: state.step)
        case "hasProblems": !problems.isEmpty
        case "hasNewPeople": !newPeople.isEmpty
        case "newPeopleNote": state == .committed ? "已新增，凭激活单激活账号" : "系统里还没有的人，请核对姓名和号码"
        case "hasLinks": !links.isEmpty || slips != nil
        default: nil
        }
    }
}
