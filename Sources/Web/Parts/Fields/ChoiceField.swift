/// A choice of one option: radio buttons, or a drop-down if there are many.
struct ChoiceField: Sendable {
    var name: String
    var label: String
    var hint: String?
    var problem: String?
    var choices: [Choice]
    var isOptional = false

    /// The first choice has the field's own id, so that the link of a problem leads to it.
    var numbered: [Choice] {
        choices.enumerated().map { index, choice in
            var copy = choice
            // An id cannot contain spaces, but the name of a sheet can.
            let isPlain = choice.value.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            copy.id = index == 0 ? name : "\(name)-\(isPlain ? choice.value : String(index + 1))"
            return copy
        }
    }
}

/// One option.
struct Choice: Sendable {
    var value: String
    var label: String
    /// A note about the option: 每项 30 学时.
    var note: String?
    var isChosen = false
    /// Whether it cannot be chosen. It is shown anyway, and the note says why.
    var isDisabled = false
    fileprivate(set) var id = ""

    init(value: String, label: String, note: String? = nil, isChosen: Bool = false, isDisabled: Bool = false) {
        self.value = value
        self.label = label
        self.note = note
        self.isChosen = isChosen
        self.isDisabled = isDisabled
    }
}
