import Markup

/// The decision on a checked sheet.
struct ImportCommit: Sendable {
    /// `/imports/{id}/commitment`
    var action: String
    /// 有问题的 47 行不会导入……; `nil` if all rows are good.
    var refused: String?
    /// 下载有问题的 47 行
    var receipt: Link?
    /// What to do with similar rows; `nil` if there is nothing to choose.
    var similar: ChoiceField?
    /// Whether the button adds the similar rows, because there are no others.
    var addsSimilar = false
    /// `nil` if there are no new people.
    var acceptNewPeople: CheckField?
    /// 确认导入 4,861 行
    var label: String
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
        \(if: addsSimilar, "\(HiddenField(name: "similar", value: "add"))\n")\
        \(given: refused, { "<p class=\"commit-refused\">\($0)\(given: receipt, { " \($0)" })</p>\n" })\
        \(given: similar, \.radio)\(acceptNewPeople)\
        <div class="actions"><button class="btn btn-primary">\(label)</button>\
        \(given: refuseLabel, Self.refusal)</div>
        \(given: note, { "<p class=\"soft small-text commit-note\">\($0)</p>\n" })</form>

        """
    }

    private static func refusal(_ label: String) -> HTML {
        "<button class=\"btn btn-outline-primary\" name=\"new_people\" value=\"refuse\">\(label)</button>"
    }
}
