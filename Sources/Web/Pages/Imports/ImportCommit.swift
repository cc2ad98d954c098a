import Mustache

/// The decision on a checked sheet.
struct ImportCommit: MustacheParent, Sendable {
    /// `/imports/{id}/commitment`
    var action: String
    /// Which rows; nil when all are good.
    var mode: ChoiceField?
    /// What to do with rows that resemble something; nil when there are none.
    var similar: ChoiceField?
    /// nil when everybody is known.
    var acceptNewPeople: CheckField?
    /// 确认导入 4,861 行
    var label: String
    /// What the button says once all-or-nothing is chosen: 先不导入，改好后重新上传.
    var wholeLabel: String?
    /// 不新增他们，只导入其余 4,830 行; nil when nothing else would remain.
    var refuseLabel: String?
    /// What cannot be taken back, and what can.
    var note: String?

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "mode": given(mode)
        case "similar": given(similar)
        case "acceptNewPeople": given(acceptNewPeople)
        case "label": label
        case "wholeLabel": given(wholeLabel)
        case "refuseLabel": given(refuseLabel)
        case "note": given(note)
        default: nil
        }
    }
}
