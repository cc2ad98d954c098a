@testable import Web

extension Sample {
    static let checkedImports: [Sample] = [
        Sample("import-staged", staged, in: .clerk(on: "导入学时")),
        Sample("import-clean", clean, in: .clerk(on: "导入学时")),
        Sample("import-unconfirmed", unconfirmed, in: .clerk(on: "导入学时").complaining(missing)),
        Sample("import-nothing", nothing, in: .clerk(on: "导入学时")),
        Sample("import-committed", committed, in: .clerk(on: "导入学时")),
        Sample("import-cancelled", cancelled, in: .clerk(on: "导入学时")),
    ]

    private static let missing = FormProblems([("accept_new_people", "有 31 位新人员，请核对后勾选确认。")])

    private static let staged = ImportPage(
        state: .staged,
        fileName: "2026年上半年培训.xlsx",
        chip: StatusChip(tone: .wait, text: "待确认"),
        checked: "检查完成：5,000 行，用时 0.4 秒。还没有写入任何内容。",
        tiles: [
            ImportTile(figure: "4,861", label: "将新增", href: "#new-rows"),
            ImportTile(figure: "92", label: "已存在", href: "#old-rows"),
            ImportTile(figure: "31", label: "新人员", href: "#new-people"),
            ImportTile(figure: "47", label: "有问题", href: "#problems", isBad: true),
        ],
        ignoredColumns: "政治面貌、联系电话",
        problems: problems,
        newPeople: newPeople,
        newPeopleMore: "以上是前 2 人，共 31 人；全部名单见检查结果表。",
        rowLists: [
            StagedRows(anchor: "new-rows", label: "将新增的学时", more: "前 2 行，共 4,861 行", rows: rows),
            StagedRows(anchor: "old-rows", label: "已存在，不再重复计", rows: [rows[0]]),
        ],
        receiptHref: "/imports/9/receipt.xlsx",
        receiptLabel: "下载有问题的 47 行",
        commit: ImportCommit(
            action: "/imports/9/commitment",
            mode: ChoiceField(
                name: "mode",
                label: "有问题的 47 行怎么办",
                choices: [
                    Choice(
                        value: "good-rows",
                        label: "先导入没有问题的 4,861 行",
                        note: "有问题的改好后再导一次，不会重复",
                        isChosen: true
                    ),
                    Choice(value: "all-or-nothing", label: "全部没有问题才导入", note: "现在一行也不导入"),
                ]
            ),
            acceptNewPeople: CheckField(name: "accept_new_people", label: "已核对，确认新增这 31 位人员"),
            label: "确认导入 4,861 行",
            wholeLabel: "先不导入，改好后重新上传",
            note: "导入后立即计入学时；导错了要逐条申请撤销。"
        ),
        cancelAction: "/imports/9/cancellation",
        formKey: "key-9"
    )

    private static let problems = [
        ProblemGroup(
            label: "证件号码校验位不对",
            count: "29 行",
            advice: "请对照证件核对每一位，末位可能是 X。",
            rows: [
                ProblemRow(row: "第 17 行", person: "王某", value: "360199********0011", message: "末位应为 X。"),
                ProblemRow(row: "第 203 行", person: "陈某", value: "360199********0029", message: "末位应为 7。"),
            ],
            more: "另有 27 行，见“下载有问题的行”",
            isOpen: true
        ),
        ProblemGroup(
            label: "证件号码被表格改成了科学计数",
            count: "18 行",
            advice: "请把这一列设为文本格式，重新填写完整号码。",
            rows: [
                ProblemRow(row: "第 88 行", value: "3.62101E+17", message: "后几位已经丢失，请重新填写。"),
                ProblemRow(row: "第 89 行", message: "没有填写证件号码。"),
            ]
        ),
    ]

    private static let newPeople = [
        NewPersonRow(
            row: "12",
            person: "刘七七",
            document: "360199********9013",
            employer: "洪州学院",
            series: "高等学校教师"
        ),
        NewPersonRow(row: "40", person: "欧阳明远", document: "360199********9048", employer: "洪州学院附属中学"),
    ]

    private static let rows = [
        StagedRow(
            row: "2",
            person: "王晓雯",
            document: "360199********9017",
            year: "2026",
            subject: "公需科目",
            course: "数字经济与职业道德",
            hours: "26"
        ),
        StagedRow(
            row: "3",
            person: "陈立新",
            document: "360199********9025",
            year: "2026",
            subject: "专业科目",
            course: "城市更新背景下既有市政管网健康监测与数字孪生技术应用前沿",
            hours: "22.5"
        ),
    ]

    private static let clean = with(staged) {
        $0.checked = "检查完成：120 行，全部可以导入。还没有写入任何内容。"
        $0.tiles = [
            ImportTile(figure: "120", label: "将新增", href: "#new-rows"),
            ImportTile(figure: "0", label: "有问题"),
        ]
        $0.ignoredColumns = nil
        $0.problems = []
        $0.newPeople = []
        $0.newPeopleMore = nil
        $0.receiptHref = nil
        $0.rowLists = [$0.rowLists[0]]
        $0.commit = ImportCommit(action: "/imports/9/commitment", label: "确认导入 120 行")
    }

    private static let unconfirmed = with(staged) {
        $0.commit?.acceptNewPeople?.problem = missing.message(for: "accept_new_people")
    }

    private static let nothing = with(staged) {
        $0.state = .nothing
        $0.chip = StatusChip(tone: .plain, text: "无可导入")
        $0.outcome = Flash(kind: .information, text: "这张表没有可以导入的行：92 行以前已经导入，其余 47 行有问题。改好后重新上传即可。")
        $0.tiles = [
            ImportTile(figure: "0", label: "将新增"),
            ImportTile(figure: "92", label: "已存在", href: "#old-rows"),
            ImportTile(figure: "47", label: "有问题", href: "#problems", isBad: true),
        ]
        $0.newPeople = []
        $0.rowLists = [$0.rowLists[1]]
        $0.commit = nil
        $0.cancelAction = nil
        $0.links = [Link(text: "重新上传", href: "/imports")]
    }

    private static let committed = with(staged) {
        $0.state = .committed
        $0.chip = StatusChip(tone: .ok, text: "已导入")
        $0.checked = "李文静 2026年11月20日 10:12 导入，用时 1.2 秒。"
        $0.outcome = Flash(kind: .success, text: "已导入 4,861 行，新增 31 人；92 行以前已导入，47 行有问题没有导入。")
        $0.tiles = $0.tiles.map { tile in with(tile) { $0.label = $0.label == "将新增" ? "已新增" : $0.label }
        }
        $0.rowLists = []
        $0.commit = nil
        $0.cancelAction = nil
        $0.slips = SlipOffer(action: "/activation-slips", batchID: "9", label: "打印 31 人的激活单")
        $0.links = [
            Link(text: "下载有问题的 47 行", href: "/imports/9/receipt.xlsx"),
            Link(text: "查看人员", href: "/people"),
        ]
        $0.tiles[0].href = nil
        $0.tiles[1].href = nil
    }

    private static let cancelled = with(staged) {
        $0.state = .cancelled
        $0.chip = StatusChip(tone: .plain, text: "已取消")
        $0.outcome = Flash(kind: .information, text: "已取消，没有写入任何内容。")
        $0.tiles = []
        $0.problems = []
        $0.newPeople = []
        $0.rowLists = []
        $0.ignoredColumns = nil
        $0.commit = nil
        $0.cancelAction = nil
        $0.links = [Link(text: "重新上传", href: "/imports")]
    }
}
