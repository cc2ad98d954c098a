import Domain

/// The sentences of messages, and where they lead.
extension Message {
    var sentence: String {
        let thing = title.map { "“\($0)”" } ?? ""
        let ofYear = year.map { " \($0) 年度" } ?? ""
        return switch kind {
        case .recognised: "您申报的\(thing)已\(Wording.recognition)。"
        case .returned: "您申报的\(thing)被退回，请按退回原因修改后再提交。"
        case .rejected: "您申报的\(thing)审核不通过。"
        case .importRecognised: "单位导入的学时已\(Wording.recognition)，其中有您的 \(quantity) 条记录。"
        case .importReversed: "一批导入的学时已撤销，其中有您的 \(quantity) 条记录，相关年度的学时已重新计算。"
        case .reversed: "已\(Wording.recognition)的\(thing)被撤销，\(year.map { "\($0) 年度" } ?? "")学时已重新计算。"
        case .certificatesAffected: "撤销\(thing)以后，您\(ofYear)的 \(quantity) 份学时证书不再与学时相符，请重新开具。"
        case .sanctioned: "您\(ofYear)的学时因材料不实被取消。"
        case .sanctionLifted: "您\(ofYear)学时的取消决定已解除。"
        case .reversalConfirmed: "您申请撤销的\(thing)已复核同意。"
        case .reversalRefused: "您申请撤销的\(thing)没有通过复核。"
        case .undoConfirmed: "您申请整批撤销的\(thing)已复核同意，正在撤销。"
        case .undoRefused: "您申请整批撤销的\(thing)没有通过复核。"
        case .importChecked: "导入文件\(thing)已检查完，请查看结果并确认导入。"
        case .importAdded: "导入文件\(thing)已全部导入。"
        case .importApproved: "导入文件\(thing)中待\(Wording.recognition)的学时已\(Wording.recognition)。"
        case .importUndone: "导入文件\(thing)已整批撤销。"
        case .importFailed: "导入文件\(thing)没有办理成功，请查看原因。"
        }
    }

    /// What kind of message it is, in one word.
    var chip: StatusChip {
        switch kind {
        case .recognised, .importRecognised: StatusChip(tone: .ok, text: Wording.recognition)
        case .sanctionLifted: StatusChip(tone: .ok, text: "恢复")
        case .returned: StatusChip(tone: .wait, text: "退回")
        case .rejected: StatusChip(tone: .bad, text: "不通过")
        case .importReversed, .reversed, .certificatesAffected: StatusChip(tone: .bad, text: "撤销")
        case .sanctioned: StatusChip(tone: .bad, text: "取消")
        case .reversalConfirmed, .reversalRefused, .undoConfirmed, .undoRefused:
            StatusChip(tone: .plain, text: "复核")
        case .importFailed: StatusChip(tone: .bad, text: "导入")
        case .importChecked, .importAdded, .importApproved, .importUndone: StatusChip(tone: .plain, text: "导入")
        }
    }

    /// The page of the thing that the message is about.
    var place: String {
        let subject = subject?.text ?? ""
        return switch kind {
        case .recognised, .rejected, .reversed: "/years/\(year ?? 0)/records/\(subject)"
        case .returned: "/declarations/\(subject)/edit"
        case .certificatesAffected: "/years/\(year ?? 0)/certificate"
        case .importRecognised, .importReversed, .sanctioned, .sanctionLifted: year.map { "/years/\($0)" } ?? "/years"
        case .reversalConfirmed, .reversalRefused: "/reversals/\(subject)"
        case .undoConfirmed, .undoRefused: "/imports/\(subject)/undo"
        case .importChecked, .importAdded, .importApproved, .importUndone, .importFailed: "/imports/\(subject)"
        }
    }
}
