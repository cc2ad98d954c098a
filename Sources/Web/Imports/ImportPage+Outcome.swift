import Domain
import Imports

/// The result of an import, in a sentence or two.
extension SeeImport.Details {
    /// `nil` while the import is still open.
    var outcome: Flash? {
        switch batch.state {
        case .committed where tally.added == 0: Flash(kind: .warning, text: "没有导入任何行：\(whyNothing)")
        case .committed: Flash(kind: left.isEmpty ? .success : .warning, text: committedText)
        case .undone: Flash(kind: .information, text: undoneText)
        case .cancelled: Flash(kind: .information, text: "已取消，没有写入任何内容。")
        case .staged where batch.hasNothingToAdd: Flash(kind: .warning, text: nothingText)
        default: nil
        }
    }

    private var committedText: String {
        let isRoster = batch.options.kind == .roster
        var text = isRoster ? "已入册 \(tally.added.grouped) 人。" : "已导入 \(tally.added.grouped) 行。"
        if tally.newPeople > 0 { text += "新增 \(tally.newPeople.grouped) 人。" }
        text += recognitionText
        if tally.similar > 0 { text += "\(tally.similar.grouped) 行与已有的学时相似，没有导入。" }
        if tally.refused > 0 { text += "\(tally.refused.grouped) 行没有导入，可以下载后改正再上传。" }
        return text
    }

    /// Where the hours wait, or what the recognition of the whole import has left.
    private var recognitionText: String {
        if batch.approvedBy != nil {
            return waiting == 0
                ? "已整批认定，没有等待认定的学时了。" : "已整批认定，还有 \(waiting.records)没有认定，原因列在下面。"
        }
        guard waiting != 0, let waitingAt else { return "" }
        let which = waiting == BoundedCount(tally.added) ? "这些学时经审核认定后才计入" : "还有 \(waiting.records)学时经审核认定后才计入"
        return which + (toApprove != 0 ? "。" : "，由\(waitingAt)审核。")
    }

    private var undoneText: String {
        let unit = batch.options.kind == .roster ? "人" : "条学时"
        guard let undo else { return "已整批撤销 \(tally.undone.grouped) \(unit)。" }
        return "已整批撤销 \(tally.undone.grouped) \(unit)。\(undo.asked.name) \(undo.asked.at.chinese) 申请，"
            + "\(undo.decision?.name ?? "") \(undo.decision?.at.chinese ?? "")复核同意。原因：\(undo.asked.reason)"
    }

    private var nothingText: String {
        if tally.rows == 0 { return "这张表里没有数据行。请填好后重新上传。" }
        return "没有可以导入的行：\(whyNothing)"
    }

    private var whyNothing: String {
        var reasons: [String] = []
        if tally.similar > 0 { reasons.append("\(tally.similar.grouped) 行与已有的学时相似") }
        if tally.already > 0 { reasons.append("\(tally.already.grouped) 行以前已经导入") }
        if tally.refused > 0 { reasons.append("\(tally.refused.grouped) 行有问题") }
        if reasons.isEmpty { return "表里没有要导入的行。" }
        let told = reasons.joined(separator: "，") + "。"
        if tally.refused > 0 { return told + "可以下载有问题的行，改好后重新上传。" }
        return told + (tally.similar > 0 ? "确是另一次学习的，请重新上传，并选择一起导入。" : "不用再导入。")
    }
}
