import Domain
import Imports

/// The texts that differ between the kinds of sheets.
extension SheetKind {
    /// The note below the name of a kind.
    var note: String {
        switch self {
        case .hours: "每行一人一门课，各有各的学时。"
        case .cohort: "一次培训很多人：课程和学时只填一次。"
        case .roster: "登记人员和单位，不含学时。"
        }
    }

    /// The required content of the sheet, and other advice.
    var advice: [String] {
        switch self {
        case .hours:
            [
                "每行一人一门课。至少要有姓名、证件号码、科目类型、课程名称和学时；列的顺序随意，多出的列会被忽略并告诉您。",
                "同一行导入两次只算一次，不必担心重复。",
            ]
        case .cohort:
            [
                "表里只要姓名和证件号码两列，一人一行。",
                "个别人的学时或日期不同时，可以在表里另加“学时”“结束日期”等列，填了的以表里为准。",
                "同一名单导入两次只算一次。",
            ]
        case .roster:
            [
                "一人一行，至少要有姓名和证件号码；单位经办人导入时不必填写单位。",
                "已在册的人不会重复登记；现登记在其他单位的人，要先由原单位或人社部门办理转出。",
            ]
        }
    }

    /// The unit for counting rows.
    var unit: String { self == .roster ? "人" : "行" }

    var newLabel: String { self == .roster ? "将入册" : "将新增" }
    var addedLabel: String { self == .roster ? "已入册" : "已新增" }
    var alreadyLabel: String { self == .roster ? "已在册" : "已存在" }
}

extension ImportProgress {
    /// The name of the work for the user.
    var stageName: String {
        switch stage {
        case .reading: "正在读取表格"
        case .checking: "正在逐行检查"
        case .committing: "正在写入"
        case .approving: "正在认定"
        case .undoing: "正在撤销"
        case .evaluating: "正在核算"
        }
    }

    /// The kind of work for the page. Reading and checking are one kind for the user.
    var phase: String {
        switch stage {
        case .reading, .checking: "checking"
        case .committing: "committing"
        case .approving: "approving"
        case .undoing: "undoing"
        case .evaluating: "evaluating"
        }
    }

    var figures: String {
        guard let total else { return done == 0 ? "正在打开文件" : "\(done.grouped) 行" }
        return "\(done.grouped) / \(total.grouped) 行"
    }

    /// The remaining time in words. It is never empty, so that its line keeps its place.
    var left: String {
        if isWaiting { return "正在排队，马上开始" }
        guard let secondsLeft else { return total == nil ? "读完才知道共有多少行" : "正在估算还要多久" }
        switch secondsLeft {
        case ...1: return "马上完成"
        case ...59: return "大约还要 \(secondsLeft) 秒"
        default: return "大约还要 \((secondsLeft + 59) / 60) 分钟"
        }
    }

    var percent: Int? {
        total.map { $0 > 0 ? min(100, done * 100 / $0) : 100 }
    }
}
