import Domain
import Imports

extension ImportUndoPage {
    init(_ view: SeeImportUndo.Details, reason: String, problems: FormProblems) {
        let batch = view.batch
        let path = "/imports/\(batch.id)/undo"
        let isOpen = batch.state == .committed
        self.init(
            fileName: batch.fileName,
            back: Link(text: "返回这次导入", href: "/imports/\(batch.id)"),
            state: view.state,
            facts: view.facts,
            effects: isOpen ? view.effects : [],
            certified: view.certified,
            unaffected: view.isRoster
                ? "人员资料和已有的学时都保留；撤销后这份名册可以重新导入。"
                : "人员和账号保留；撤销的学时留有记录，可以查到是谁、何时、为什么撤销的；撤销后同样的表可以重新导入。",
            request: view.mayAsk && view.hasSomething
                ? UndoRequest(
                    action: path,
                    reason: TextArea(
                        name: "reason",
                        label: "撤销原因",
                        value: reason,
                        hint: "写清事实，复核人会看到。",
                        problem: problems.message(for: "reason"),
                        maxLength: 500
                    ),
                    note: "申请后由另一位经办人复核；本单位只有一位经办人时，由所属人社部门复核，他们也会看到这份申请。"
                ) : nil,
            decision: view.mayDecide
                ? UndoDecision(
                    action: "\(path)/decision",
                    request: view.undo?.id.text ?? "",
                    confirmLabel: "同意撤销 \(view.size)",
                    reason: TextArea(
                        name: "reason",
                        label: "不同意的原因",
                        value: reason,
                        problem: problems.message(for: "reason"),
                        maxLength: 500
                    ),
                    isRefusing: !problems.isEmpty
                ) : nil
        )
    }
}

extension SeeImportUndo.Details {
    fileprivate var isRoster: Bool { batch.options.kind == .roster }

    /// The number of records to undo, or of people if the sheet is a roster.
    fileprivate var size: String {
        isRoster ? "\(batch.tally.added.grouped) 人" : "\(use.records.grouped) 条学时"
    }

    fileprivate var hasSomething: Bool { isRoster ? batch.tally.added > 0 : use.records > 0 }

    fileprivate var state: Flash? {
        switch (batch.state, undo?.state) {
        case (.undoing, _): return Flash(kind: .warning, text: "正在撤销，可以在这次导入的页面上看到进度。")
        case (.undone, _): return Flash(kind: .information, text: "已经整批撤销。")
        case (.committed, .waiting?):
            if mayDecide { return Flash(kind: .warning, text: "\(asked)请核对后决定。同意之后马上开始撤销。") }
            if refusal == .ownDeclaration {
                return Flash(kind: .warning, text: "\(asked)其中有您本人的学时。\(Refusal.ownDeclaration.chinese)")
            }
            return Flash(kind: .warning, text: "\(asked)正在等待另一位经办人或人社部门复核；复核之前学时照常有效。")
        case (.committed, .refused?):
            return Flash(
                kind: .failure,
                text: "上次申请没有被同意。\(undo?.decision?.name ?? "")：\(undo?.decision?.reason ?? "")"
            )
        case (.committed, _):
            return hasSomething ? nil : Flash(kind: .information, text: "这次导入写入的内容都已撤销，没有可以撤销的了。")
        default: return Flash(kind: .information, text: "这次导入还没有写入任何内容，不需要撤销。")
        }
    }

    private var asked: String {
        undo.map { "\($0.asked.name) \($0.asked.at.chinese) 申请撤销这次导入。" } ?? ""
    }

    fileprivate var facts: [Fact] {
        var facts = [
            Fact(label: "文件", value: batch.fileName),
            Fact(label: "种类", value: batch.options.kind.chineseName),
            Fact(label: "导入单位", value: organisationName),
            Fact(label: "导入时间", value: (batch.finishedAt ?? batch.createdAt).chinese),
        ]
        if let undo, undo.state != .refused {
            facts.append(Fact(label: "申请人", value: undo.asked.name))
            facts.append(Fact(label: "撤销原因", value: undo.asked.reason))
        }
        if let undo, undo.state == .confirmed, let name = undo.decision?.name {
            facts.append(Fact(label: "复核人", value: name))
        }
        return facts
    }

    /// The effects, the worst first.
    fileprivate var effects: [String] {
        guard hasSomething else { return [] }
        var effects: [String] = []
        if use.certificates > 0 {
            effects.append(
                "\(use.certifiedPeople.grouped) 人已经打印的 \(use.certificates.grouped) 份证书将显示为“已撤销”。"
            )
        }
        if !use.closedYears.isEmpty {
            let years = use.closedYears.map { "\($0) 年" }.joined(separator: "、")
            effects.append("\(years)已经关闭，这些年度的结果也会改变。")
        }
        effects.append(
            isRoster
                ? "\(batch.tally.added.grouped) 人不再是\(organisationName)的人员。"
                : "\(use.people.grouped) 人的 \(use.records.grouped) 条学时全部撤销，年度是否达标会重新计算。"
        )
        return effects
    }

    /// The names of some people whose certificates become invalid, so that they can be informed.
    fileprivate var certified: String? {
        guard batch.state == .committed, !use.certifiedNames.isEmpty else { return nil }
        let more = use.certifiedPeople > use.certifiedNames.count ? "等" : ""
        return "已打印证书的人：\(use.certifiedNames.joined(separator: "、"))\(more)。"
    }
}
