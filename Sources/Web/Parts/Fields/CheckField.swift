import Markup

/// One statement to tick.
struct CheckField: Sendable {
    var name: String
    var label: String
    var hint: String?
    var problem: String?
    var isChecked = false
}

extension CheckField: Piece {
    var html: HTML {
        """
        \(Surroundings(name, problem).opening)
        \(Surroundings(name, problem).notes(hint))\
        <div class="form-check"><input class="form-check-input" type="checkbox" id="\(name)" name="\(name)" \
        value="yes"\(flag: "checked", isChecked)\(Surroundings(name, problem).description(hint))>\
        <label class="form-check-label" for="\(name)">\(label)</label></div>
        </div>

        """
    }
}
