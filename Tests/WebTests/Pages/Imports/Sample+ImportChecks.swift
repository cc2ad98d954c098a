@testable import Web

extension Sample {
    static let checkedImports: [Sample] = [
        Sample("import-staged", staged, in: .clerk(on: "导入学时")),
        Sample("import-clean", clean, in: .clerk(on: "导入学时")),
        Sample("import-roster", roster, in: .clerk(on: "导入学时")),
        Sample("import-unconfirmed", unconfirmed, in: .clerk(on: "导入学时").complaining(missing)),
        Sample("import-nothing", nothing, in: .clerk(on: "导入学时")),
        Sample("import-committed", committed, in: .clerk(on: "导入学时")),
        Sample("import-regretted", regretted, in: .clerk(on: "导入学时")),
        Sample("import-approved", approved, in: .clerk(on: "导入学时")),
        Sample("import-only-similar", onlySimilar, in: .clerk(on: "导入学时")),
        Sample("import-undone", undone, in: .clerk(on: "导入学时")),
        Sample("import-cancelled", cancelled, in: .clerk(on: "导入学时")),
    ]

    private static let missing = FormProblems([("accept_new_people", "有 31 位新人员，请核对后勾选确认。")])

    static let staged = ImportPage(
        fileName: "2026年上半年培训.xlsx",
        about: "学时表 · 洪州学院 · 2026年11月20日 10:12",
        chip: StatusChip(tone: .wait, text: "待确认"),
        step: 3,
        tiles: [
            ImportTile(figure: "4,861", label: "将新增", href: "#new-rows"),
            ImportTile(figure: "92", label: "已存在", href: "#old-rows"),
            ImportTile(figure: "12", label: "相似", href: "#similar-rows"),
            ImportTile(figure: "31", label: "新人员", href: "#new-people"),
            ImportTile(figure: "47", label: "有问题", href: "#problems", isBad: true),
        ],
        ignoredColumns: "政治面貌、联系电话",
        notes: ["有 3 个隐藏的行（第 12、13、40 行），已按普通的行读取。", "隐藏的工作表“旧数据”没有读取。"],
        problems: problems,
        newPeople: newPeople,
        newPeopleNote: "系统里还没有的人，请核对姓名和号码。",
        newPeopleMore: Link(text: "查看全部 31 人", href: "/imports/9/people"),
        rowLists: [
            StagedRows(anchor: "new-rows", label: "将新增的学时", more: "前 2 行，共 4,861 行", rows: rows),
            StagedRows(
                anchor: "similar-rows",
                label: "相似的行，很可能是同一条学时",
                all: Link(text: "查看全部 12 行", href: "/imports/9/similar"),
                rows: [similarRow]
            ),
            StagedRows(anchor: "old-rows", label: "已存在，不再重复计", rows: [rows[0]]),
        ],
        receiptText: Link(text: "下载 CSV 格式", href: "/imports/9/receipt.csv"),
        commit: ImportCommit(
            action: "/imports/9/commitment",
            refused: "有问题的 47 行不会导入，改好后可以再上传，不会重复。",
            receipt: Link(text: "下载有问题的 47 行", href: "/imports/9/receipt.xlsx"),
            similar: ChoiceField(
                name: "similar",
                label: "相似的 12 行怎么办",
                choices: [
                    Choice(value: "skip", label: "不导入相似的行", isChosen: true),
                    Choice(value: "add", label: "都是另外的学习，一起导入"),
                ]
            ),
            acceptNewPeople: CheckField(name: "accept_new_people", label: "已核对，确认新增下面列出的 31 人"),
            label: "确认导入 4,861 行",
            refuseLabel: "不新增他们，只导入其余 4,801 行",
            note: "导入后学时立即计入；导错了可以整批撤销，须由另一位经办人或人社部门复核。"
        ),
        cancelAction: "/imports/9/cancellation",
        cancelLabel: "先不导入，改好后重新上传",
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
            more: Link(text: "查看全部 29 行", href: "/imports/9/problems?code=id-check-digit"),
            isOpen: true
        ),
        ProblemGroup(
            label: "证件号码被显示成科学记数法（如 3.6E+17）",
            count: "18 行",
            advice: "请把这一列设为文本格式，重新填写完整号码。",
            rows: [
                ProblemRow(row: "第 88 行", value: "3.62101E+17", message: "后几位已经丢失，请重新填写。"),
                ProblemRow(row: "第 89 行", message: "没有填写证件号码。"),
            ],
            action: Link(text: "导入人员名册", href: "/imports?kind=roster")
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

    static let similarRow: StagedRow = with(rows[1]) {
        $0.row = "9"
        $0.activity = "本单位培训"
        $0.isFilledIn = true
        $0.like = "与以前导入的“城市更新背景下既有市政管网健康监测与数字孪生技术应用前沿”，22.5 学时，2026年3月1日至2日相似"
    }

    private static let clean = with(staged) {
        $0.tiles = [
            ImportTile(figure: "120", label: "将新增", href: "#new-rows"),
            ImportTile(figure: "0", label: "有问题"),
        ]
        $0.ignoredColumns = nil
        $0.problems = []
        $0.newPeople = []
        $0.newPeopleMore = nil
        $0.receiptText = nil
        $0.rowLists = [$0.rowLists[0]]
        $0.commit = ImportCommit(action: "/imports/9/commitment", label: "确认导入 120 行")
    }

    private static let roster = with(clean) {
        $0.rowLists[0].isRoster = true
        $0.rowLists[0].rows[1].employer = "洪州学院附属中学"
    }

    private static let unconfirmed = with(staged) {
        $0.commit?.acceptNewPeople?.problem = missing.message(for: "accept_new_people")
    }

    private static let nothing = with(staged) {
        $0.newPeopleMore = nil
        $0.chip = StatusChip(tone: .plain, text: "没有新内容")
        $0.outcome = Flash(kind: .information, text: "这张表没有可以导入的行：92 行以前已经导入，其余 47 行有问题。改好后重新上传即可。")
        $0.tiles = [
            ImportTile(figure: "0", label: "将新增"),
            ImportTile(figure: "92", label: "已存在", href: "#old-rows"),
            ImportTile(figure: "47", label: "有问题", href: "#problems", isBad: true),
        ]
        $0.newPeople = []
        $0.rowLists = [$0.rowLists[2]]
        $0.commit = nil
        $0.cancelAction = nil
        $0.links = [Link(text: "重新上传", href: "/imports")]
    }

    private static let committed = with(staged) {
        $0.step = 5
        $0.newPeopleNote = "已新增，凭激活单激活账号。"
        $0.undo = Link(text: "整批撤销", href: "/imports/9/undo")
        $0.chip = StatusChip(tone: .ok, text: "已导入")
        $0.outcome = Flash(kind: .success, text: "已导入 4,861 行，新增 31 人；92 行以前已导入，47 行有问题没有导入。")
        $0.tiles = $0.tiles.map { tile in with(tile) { $0.label = $0.label == "将新增" ? "已新增" : $0.label }
        }
        $0.rowLists = []
        $0.commit = nil
        $0.cancelAction = nil
        $0.slips = SlipOffer(action: "/activation-slips", batchID: "9", label: "打印 31 人的激活单")
        $0.approval = ImportApproval(action: "/imports/9/approval", label: "整批认定 4,861 条", note: "等待认定。")
        $0.links = [
            Link(text: "下载有问题的 47 行", href: "/imports/9/receipt.xlsx"),
            Link(text: "查看人员", href: "/people"),
        ]
        for place in 0...2 { $0.tiles[place].href = nil }
    }

    /// All hours were recognised at once, except for some.
    private static let approved = with(committed) {
        $0.approval = nil
        $0.outcome = Flash(kind: .warning, text: "已导入 4,861 行。已整批认定，还有 12 条没有认定，原因列在下面。")
        $0.left = LeftRows(
            rows: [
                LeftRow(person: "李文静", title: "数字经济与职业道德", year: "2026", reason: "是认定人本人的学时，须由另一位经办人审核。"),
                LeftRow(person: "欧阳明远", title: "城市更新前沿", year: "2025", reason: "2025 年度已经关闭，不再办理认定。"),
            ],
            more: "先列出前 2 条，共 12 条",
            review: Link(text: "逐条审核", href: "/reviews")
        )
    }

    private static let onlySimilar = with(clean) {
        $0.commit = ImportCommit(
            action: "/imports/9/commitment",
            addsSimilar: true,
            label: "确认导入 12 行，按另外的学习计"
        )
    }

    private static let regretted = with(committed) {
        $0.undo = nil
        $0.since = Flash(kind: .warning, text: "李文静 已申请整批撤销，等待另一位经办人或人社部门复核。")
        $0.sinceLink = Link(text: "查看申请", href: "/imports/9/undo")
    }

    private static let undone = with(committed) {
        $0.step = nil
        $0.chip = StatusChip(tone: .plain, text: "已撤销")
        $0.outcome = Flash(kind: .information, text: "已整批撤销 4,861 条学时。")
        $0.slips = nil
        $0.undo = nil
        $0.links = [Link(text: "重新上传", href: "/imports")]
    }

    private static let cancelled = with(staged) {
        $0.step = 2
        $0.newPeopleMore = nil
        $0.receiptText = nil
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
