/// The words for the actions and subjects of the audit log.
enum AuditWords {
    /// The actions in the order in which they can be chosen.
    static let choices: [(action: String, words: String)] = [
        ("signed-in", "登录"), ("sign-in-slowed", "多次输错密码"), ("session-ended", "退出一处登录"),
        ("other-sessions-ended", "退出其他各处登录"), ("session-ended-after-guessing", "因猜测密码结束登录"),
        ("password-changed", "修改密码"), ("office-chosen", "切换岗位"),
        ("account-added", "建立账号"), ("account-activated", "激活账号"), ("activation-code-issued", "发放激活码"),
        ("account-locked", "锁定账号"), ("account-unlocked", "解除锁定"), ("account-reset", "重置账号"),
        ("office-granted", "授予岗位"), ("office-ended", "结束岗位"),
        ("registration-sent", "提交单位注册"), ("registration-corrected", "更正单位注册"),
        ("registration-approved", "同意单位注册"), ("registration-returned", "退回单位注册"),
        ("registration-rejected", "不同意单位注册"),
        ("organisation-added", "建立单位"), ("organisation-renamed", "单位改名"),
        ("organisation-suspended", "停用单位"), ("organisation-reactivated", "恢复单位"),
        ("person-added", "登记人员"), ("fact-entered", "登记人员情况"), ("fact-ended", "人员情况截止"),
        ("fact-withdrawn", "撤回人员情况"),
        ("declaration-drafted", "新建申报"), ("declaration-changed", "修改申报"), ("declaration-submitted", "提交申报"),
        ("declaration-withdrawn", "撤回申报"), ("draft-discarded", "删除草稿"), ("evidence-removed", "删除佐证材料"),
        ("declaration-recognised", "认定申报"), ("declaration-returned", "退回申报"),
        ("declaration-rejected", "申报审核不通过"),
        ("reversal-requested", "申请撤销学时"), ("record-reversed", "撤销学时"), ("reversal-refused", "不同意撤销学时"),
        ("year-sanctioned", "取消年度学时"), ("sanction-lifted", "恢复年度学时"), ("certificate-issued", "出具证书"),
        ("import-started", "上传导入表"), ("import-confirmed", "确认导入"), ("import-committed", "完成导入"),
        ("import-page-added", "导入一部分"), ("import-cancelled", "取消导入"), ("import-taken-over", "接续导入"),
        ("import-met-outsiders", "导入遇到范围外人员"), ("import-approved", "整批认定"), ("import-recognised", "完成整批认定"),
        ("import-undo-requested", "申请整批撤销"), ("import-undo-confirmed", "同意整批撤销"),
        ("import-undo-confirmed-at-console", "在控制台同意整批撤销"), ("import-undo-refused", "不同意整批撤销"),
        ("import-undo-continued", "继续整批撤销"), ("import-page-undone", "撤销一部分导入"), ("import-undone", "完成整批撤销"),
        ("training-registered", "登记培训"), ("training-withdrawn", "撤回培训"),
        ("export-begun", "开始导出"), ("exported", "导出"),
        ("reevaluation-started", "开始全部重新核算"), ("reevaluation-ended", "完成全部重新核算"),
        ("system-installed", "安装系统"), ("demo-built", "建立演示数据"),
    ]

    /// The words of each action.
    static let actions = Dictionary(choices.map { ($0.action, $0.words) }) { first, _ in first }

    /// The words of each kind of subject.
    static let subjects = [
        "account": "账号", "certificate": "证书", "database": "数据库", "import": "导入批次", "organisation": "单位",
        "person": "人员", "record": "学时记录", "training": "培训", "year": "年度", "registration": "单位注册", "export": "导出",
        "fact": "人员情况", "office": "岗位", "evidence": "佐证材料", "session": "登录", "draft": "草稿", "system": "系统",
    ]
}
