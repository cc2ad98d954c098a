import Domain
import Groundwork
import Imports
import Recognition
import Rules

extension ReversalRequestPage {
    init(_ view: PreviewReversal.Effects, typed: String = "", problems: FormProblems = FormProblems()) {
        let record = view.record
        self.init(
            recordTitle: record.content.title,
            back: Link(text: view.person.name, href: "/people/\(view.person.id)?year=\(record.creditYear)"),
            facts: [
                Fact(label: "姓名", value: view.person.name),
                Fact(label: "证件号码", value: view.person.document.masked),
                Fact(label: "学时类型", value: view.activityName),
                Fact(label: "完成日期", value: record.content.completed.chinese),
                Fact(label: "计入年度", value: "\(record.creditYear) 年"),
            ],
            changes: view.changes,
            consequences: view.consequences,
            waiting: view.waiting.map { approval in
                WaitingRequest(
                    requested: "\(approval.asked.name)于 \(approval.asked.at.chinese) 申请",
                    reason: approval.asked.reason,
                    href: "/reversals/\(approval.id)"
                )
            },
            reason: TextArea(
                name: "reason",
                label: "撤销原因",
                value: typed,
                hint: "写清事实和依据，本人和复核人都会看到。",
                problem: problems.message(for: "reason"),
                maxLength: 500
            ),
            action: "/people/\(view.person.id)/records/\(record.id)/reversal"
        )
    }
}

extension PreviewReversal.Effects {
    fileprivate var changes: [ReversalChange] {
        let subjects = zip(before.subjects, after.subjects).map { old, new in
            ReversalChange(
                label: old.subject.name,
                before: old.counted.description,
                after: new.counted.description,
                isLess: new.counted < old.counted
            )
        }
        let total = ReversalChange(
            label: "合计",
            before: before.total.counted.description,
            after: after.total.counted.description,
            isLess: after.total.counted < before.total.counted
        )
        return subjects + [total]
    }

    fileprivate var consequences: [String] {
        var sentences: [String] = []
        if before.total.counted == after.total.counted { sentences.append("本年度计入的学时不变。") }
        if before.met, !after.met { sentences.append("\(record.creditYear) 年度将由已达标变为未达标。") }
        if certificates > 0 { sentences.append("已出具的 \(certificates) 份证书将显示为“已撤销”。") }
        return sentences
    }
}

extension ReversalsPage {
    init(_ view: ListReversals.Page, _ undos: [ListImportUndos.Item]) {
        let isEmpty = view.items.isEmpty && undos.isEmpty
        self.init(
            undos: undos.map { UndoRow($0) },
            rows: view.items.map { ReversalRow($0) },
            pager: Pager(page: view.page, pageSize: view.pageSize, count: view.count) { "/reversals?page=\($0)" },
            empty: isEmpty && view.page == 1
                ? EmptyNote(
                    heading: "没有等待复核的撤销申请",
                    text: "要撤销已认定的学时，请在人员的学时记录里申请，再由另一人在这里复核。",
                    action: Link(text: "查看人员", href: "/people")
                ) : nil
        )
    }
}

extension ReversalPage {
    init(_ item: ListReversals.Item, typed: String, problems: FormProblems) {
        self.init(row: ReversalRow(item, typed: typed, problem: problems.message(for: "reason-\(item.approval.id)")))
    }
}

extension UndoRow {
    fileprivate init(_ item: ListImportUndos.Item) {
        let (undo, batch) = (item.undo.undo, item.undo.batch)
        self.init(
            id: undo.id.text,
            fileName: batch.fileName,
            href: "/imports/\(batch.id)/undo",
            requested: "\(item.undo.organisationName) \(undo.asked.name) · \(undo.asked.at.chinese)",
            facts: "\(batch.options.kind.chineseName) · 新增 \(batch.tally.added.grouped) 条",
            reason: undo.asked.reason,
            refusal: item.refusal?.chinese
        )
    }
}

extension ReversalRow {
    fileprivate init(_ item: ListReversals.Item, typed: String = "", problem: String? = nil) {
        let approval = item.approval
        let record = item.preview.record
        let isWaiting = approval.state == .waiting
        self.init(
            id: approval.id.text,
            recordTitle: record.content.title,
            recordHref: "/reviews/\(record.id)",
            person: Link(
                text: item.preview.person.name,
                href: "/people/\(item.preview.person.id)?year=\(record.creditYear)"
            ),
            facts: "\(item.preview.person.document.masked) · \(item.preview.activityName) · \(record.creditYear) 年",
            reason: approval.asked.reason,
            requested: "\(approval.asked.name) · \(approval.asked.at.chinese)",
            changes: isWaiting ? item.preview.changes : [],
            consequences: isWaiting ? item.preview.consequences : [],
            decision: isWaiting && item.refusal == nil
                ? ReversalDecision(
                    confirmAction: "/reversals/\(approval.id)/confirmation",
                    refuseAction: "/reversals/\(approval.id)/refusal",
                    refusalReason: typed,
                    problem: problem
                ) : nil,
            refusal: isWaiting ? item.refusal?.chinese : nil,
            outcome: isWaiting ? nil : Self.outcome(approval)
        )
    }

    private static func outcome(_ approval: Approval) -> String {
        guard let decision = approval.decision else { return "记录已经另行撤销，这份申请不再需要复核。" }
        let who = "\(decision.name) · \(decision.at.chinese)"
        return approval.state == .confirmed
            ? "\(who) 同意撤销。" : "\(who) 不同意撤销，原因：\(decision.reason ?? "")"
    }
}
