import Domain
import Groundwork
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
            reason: TextArea(
                name: "reason",
                label: "撤销原因",
                value: typed,
                hint: "写清事实和依据，本人和复核人都会看到。",
                problem: problems.message(for: "reason"),
                maxLength: 500
            ),
            formKey: "",
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
        if before.met, !after.met { sentences.append("\(record.creditYear) 年度将由已达标变为未达标。") }
        if certificates > 0 { sentences.append("已出具的 \(certificates) 份证书将显示为“已撤销”。") }
        if isWaiting { sentences.append("这条记录已有一份撤销申请在等待确认。") }
        return sentences
    }
}

extension ReversalsPage {
    init(
        _ items: [ListReversals.Item],
        refused: (id: ApprovalID, fault: FormFault, typed: String)?
    ) {
        self.init(
            rows: items.map { ReversalRow($0, refused: refused?.id == $0.approval.id ? refused : nil) },
            empty: items.isEmpty
                ? EmptyNote(heading: "没有等待确认的撤销申请", text: "经办人提出的撤销申请，须由第二人在这里确认。") : nil
        )
    }
}

extension ReversalRow {
    fileprivate init(
        _ item: ListReversals.Item,
        refused: (id: ApprovalID, fault: FormFault, typed: String)?
    ) {
        let approval = item.approval
        let record = item.preview.record
        self.init(
            id: approval.id.text,
            recordTitle: record.content.title,
            recordHref: "/reviews/\(record.id)",
            person: Link(
                text: item.preview.person.name,
                href: "/people/\(item.preview.person.id)?year=\(record.creditYear)"
            ),
            facts: "\(item.preview.activityName) · \(record.creditYear) 年",
            reason: approval.asked.reason,
            requested: "\(approval.asked.name) · \(approval.asked.at.chinese)",
            changes: item.preview.changes,
            consequences: item.preview.consequences.filter { !$0.contains("等待确认") },
            decision: item.refusal == nil
                ? ReversalDecision(
                    confirmAction: "/reversals/\(approval.id)/confirmation",
                    refuseAction: "/reversals/\(approval.id)/refusal",
                    formKey: "",
                    refusalReason: refused?.typed ?? "",
                    problem: refused?.fault.message
                ) : nil,
            refusal: item.refusal?.chinese
        )
    }
}
