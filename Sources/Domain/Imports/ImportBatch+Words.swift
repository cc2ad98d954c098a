extension ImportBatch.State {
    /// The Chinese name, as pages and commands show it.
    public var chineseName: String {
        switch self {
        case .reading: "正在读取"
        case .choosing: "待选工作表"
        case .checking: "正在检查"
        case .staged: "待确认"
        case .committing: "正在导入"
        case .committed: "已导入"
        case .approving: "正在认定"
        case .undoing: "正在撤销"
        case .undone: "已撤销"
        case .cancelled: "已取消"
        case .unreadable: "无法读取"
        }
    }
}

extension ImportBatch {
    /// Whether the batch is checked and has no rows to add.
    public var hasNothingToAdd: Bool { state == .staged && tally.new == 0 && tally.similar == 0 }

    /// Whether the batch is committed and no row was added. All rows were refused, skipped or already imported.
    public var hasAddedNothing: Bool { state == .committed && tally.added == 0 && tally.new == 0 }

    /// The state in Chinese, as lists show it.
    public var stateName: String {
        hasAddedNothing ? "没有导入任何行" : hasNothingToAdd ? "没有新内容" : state.chineseName
    }

    /// The state as a code for programs.
    public var stateCode: String { hasAddedNothing ? "nothing-imported" : state.rawValue }
}
