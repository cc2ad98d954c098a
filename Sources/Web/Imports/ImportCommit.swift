import Mustache

/// The decision on a checked sheet.
struct ImportCommit: MustacheParent, Sendable {
    /// `/imports/{id}/commitment`
    var action: String
    /// Which rows to import; `nil` if all rows are good.
    var mode: ChoiceField?
    /// What to do with similar rows; `nil` if there are none.
    var similar: ChoiceField?
    /// `nil` if there are no new people.
    var acceptNewPeople: CheckField?
    /// 确认导入 4,861 行
    var label: String
    /// The button's label for all-or-nothing: 先不导入，改好后重新上传.
    var wholeLabel: String?
    /// 不新增他们，只导入其余 4,830 行; `nil` if no other rows remain.
    var refuseLabel: String?
    /// Whether the hours count at once, and how to undo the import.
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
