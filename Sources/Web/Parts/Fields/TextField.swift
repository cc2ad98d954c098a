import Markup

/// One line of text, a number, a date or a password; its name is also its id.
struct TextField: Sendable {
    enum Kind: String, Sendable {
        case text, password, date, number, search
    }

    enum Width: String, Sendable {
        case full = "w-field"
        /// For document numbers and names.
        case medium = "w-field-m"
        /// For figures and dates.
        case short = "w-field-s"
    }

    var name: String
    var label: String
    var value = ""
    var hint: String?
    var problem: String?
    var kind = Kind.text
    var width = Width.medium
    /// The value that the browser may fill in: `username`, `current-password`, `new-password`, `one-time-code`, `off`.
    var autocomplete: String?
    /// The keyboard that a phone shows: `numeric`, `decimal`.
    var inputMode: String?
    /// A word after the box: 学时, 天, 分钟.
    var unit: String?
    var isOptional = false
    var maxLength: Int?
}

/// The ids of a field's hint and problem, for `aria-describedby`.
func describedBy(_ field: String, hint: String?, problem: String?) -> String? {
    switch (hint, problem) {
    case (nil, nil): nil
    case (_?, nil): "\(field)-hint"
    case (nil, _?): "\(field)-problem"
    case (_?, _?): "\(field)-hint \(field)-problem"
    }
}

extension TextField: Piece {
    var html: HTML {
        """
        \(Surroundings(name, problem).opening)
        \(Surroundings.label(label, for: name, isOptional: isOptional))
        \(Surroundings(name, problem).notes(hint))\
        <div class="field-box"><input class="form-control \(width.rawValue)" type="\(kind.rawValue)" id="\(name)" \
        name="\(name)" value="\(kind == .password ? "" : value)"\(attribute: "autocomplete", autocomplete)\
        \(attribute: "inputmode", inputMode)\(attribute: "maxlength", maxLength.map(String.init))\
        \(Surroundings(name, problem).description(hint))>\
        \(given: unit, { "<span class=\"field-unit\">\($0)</span>" })</div>
        </div>

        """
    }
}
