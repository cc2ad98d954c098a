import Markup

/// The decision on a checked sheet.
struct ImportCommit: Sendable {
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
}

extension ImportCommit {
    func form(in frame: PageFrame, key: String) -> HTML {
        """
        <form class="card-x commit-card" method="post" action="\(action)">
        \(frame.token)
        \(HiddenField(name: "form_key", value: key))
        \(given: mode, \.radio)\(given: similar, \.radio)\(acceptNewPeople)\
        \(given: note, { "<p class=\"soft small-text\">\($0)</p>\n" })\
        <div class="actions"><button class="btn btn-primary"><span class="label-rows">\(label)</span>\
        \(given: wholeLabel, { "<span class=\"label-whole\">\($0)</span>" })</button>\
        \(given: refuseLabel, Self.refusal)</div>
        </form>

        """
    }

    private static func refusal(_ label: String) -> HTML {
        "<button class=\"btn btn-outline-primary\" name=\"new_people\" value=\"refuse\">\(label)</button>"
    }
}
