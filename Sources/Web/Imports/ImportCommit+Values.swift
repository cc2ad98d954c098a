import Domain
import Imports

/// The decision on a checked sheet. It offers no button that would change nothing.
extension SeeImport.Details {
    func commit(
        waits: Bool,
        acceptsNewPeople: Bool,
        similarRows: ImportBatch.SimilarRows,
        _ faults: FormProblems
    ) -> ImportCommit? {
        guard batch.state == .staged, tally.new + tally.similar > 0, mayChange else { return nil }
        let rest = tally.new - tally.newOfStrangers
        return ImportCommit(
            action: "/imports/\(batch.id)/commitment",
            refused: tally.refused > 0
                ? "有问题的 \(tally.refused.grouped) 行不会\(verb)，改好后可以再上传，不会重复。" : nil,
            receipt: receipt,
            similar: tally.similar > 0 && tally.new > 0 ? similarChoice(similarRows) : nil,
            addsSimilar: tally.new == 0,
            acceptNewPeople: tally.newPeople > 0 ? newPeopleBox(acceptsNewPeople, faults) : nil,
            label: commitLabel,
            refuseLabel: tally.newPeople > 0 && rest > 0 ? "不新增他们，只\(verb)其余 \(rest.grouped) \(unit)" : nil,
            note: commitNote(waits: waits)
        )
    }

    private var isRoster: Bool { batch.options.kind == .roster }
    private var verb: String { isRoster ? "登记" : "导入" }
    private var unit: String { batch.options.kind.unit }

    private var commitLabel: String {
        if tally.new == 0 { return "确认导入 \(tally.similar.grouped) 行，按另外的学习计" }
        return tally.similar > 0 ? "确认\(verb)" : "确认\(verb) \(tally.new.grouped) \(unit)"
    }

    private func commitNote(waits: Bool) -> String {
        let undo = "可以整批撤销，须由另一位经办人或人社部门复核。"
        if isRoster { return "登记错了\(undo)" }
        let care = tally.new == 0 ? "请先逐行看过下面的“相似的行”，确是另外的学习才导入，重复的学时会被多计。" : ""
        return care + (waits ? "导入后等待审核，认定后才计入学时；" : "导入后学时立即计入；") + "导错了" + undo
    }

    private func newPeopleBox(_ isChecked: Bool, _ faults: FormProblems) -> CheckField {
        CheckField(
            name: "accept_new_people",
            label: "已核对，确认新增下面列出的 \(tally.newPeople.grouped) 人",
            hint: "新增后可以打印激活单，由本人设置密码。",
            problem: faults.message(for: "accept_new_people"),
            isChecked: isChecked
        )
    }

    private func similarChoice(_ chosen: ImportBatch.SimilarRows) -> ChoiceField {
        ChoiceField(
            name: "similar",
            label: "相似的 \(tally.similar.grouped) 行怎么办",
            hint: "同一个人、同一年度，课程名称一致，时间或学时也对得上，很可能是同一次学习。",
            choices: [
                Choice(
                    value: ImportBatch.SimilarRows.skip.rawValue,
                    label: "不导入相似的行",
                    note: "只导入其余 \(tally.new.grouped) 行。",
                    isChosen: chosen == .skip
                ),
                Choice(
                    value: ImportBatch.SimilarRows.add.rawValue,
                    label: "都是另外的学习，一起导入",
                    note: "请先逐行看过下面的“相似的行”；重复的学时会被多计。",
                    isChosen: chosen == .add
                ),
            ]
        )
    }
}
