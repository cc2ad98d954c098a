@testable import Web

extension Sample {
    /// The undo of a whole import, for the requester and for the person who decides.
    static let importUndos: [Sample] = [
        Sample("import-undo", asking, in: .clerk(on: "导入学时")),
        Sample("import-undo-unreasoned", unreasoned, in: .clerk(on: "导入学时").complaining(missing)),
        Sample("import-undo-deciding", deciding, in: .clerk(on: "导入学时")),
        Sample("import-undo-refusing", refusing, in: .clerk(on: "导入学时").complaining(missing)),
    ]

    private static let missing = FormProblems([("reason", "请写明原因，对方会看到这段文字。")])

    private static let asking = ImportUndoPage(
        fileName: "2026年上半年培训.xlsx",
        back: Link(text: "返回这次导入", href: "/imports/9"),
        facts: [
            Fact(label: "文件", value: "2026年上半年培训.xlsx"), Fact(label: "导入单位", value: "洪州学院"),
        ],
        effects: [
            "3 人已经打印的 4 份证书将显示为“已撤销”。", "2025 年已经关闭，这些年度的结果也会改变。",
            "1,204 人的 4,861 条学时全部撤销，年度是否达标会重新计算。",
        ],
        certified: "已打印证书的人：刘七七、欧阳明远、王晓雯。",
        unaffected: "人员和账号保留；撤销后同样的表可以重新导入。",
        request: UndoRequest(
            action: "/imports/9/undo",
            reason: TextArea(name: "reason", label: "撤销原因", hint: "写清事实，复核人会看到。", maxLength: 500),
            note: "申请后由另一位经办人复核；本单位只有一位经办人时，由所属人社部门复核。"
        )
    )

    private static let unreasoned = with(asking) {
        $0.request?.reason.problem = missing.message(for: "reason")
    }

    private static let deciding = with(asking) {
        $0.request = nil
        $0.state = Flash(kind: .warning, text: "李文静 2026年11月20日 10:12 申请撤销这次导入。请核对后决定。")
        $0.decision = UndoDecision(
            action: "/imports/9/undo/decision",
            request: "41",
            confirmLabel: "同意撤销 4,861 条学时",
            reason: TextArea(name: "reason", label: "不同意的原因", maxLength: 500)
        )
    }

    private static let refusing = with(deciding) {
        $0.decision?.isRefusing = true
        $0.decision?.reason.problem = missing.message(for: "reason")
    }
}
