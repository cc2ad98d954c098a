import Markup

/// Time spent: either hours (`hours`), or days and minutes (`days`, `halfDays`, `minutes`), not both.
struct TimeField: Sendable {
    var label: String
    var hint: String?
    var hours = ""
    var days = ""
    /// `nil` if the policy does not count half days.
    var halfDays: String?
    var minutes = ""
    /// The problem of all boxes together. Its link leads to `#hours`.
    var problem: String?
}

extension TimeField: Piece {
    var html: HTML {
        """
        <fieldset class="field\(if: problem != nil, " has-problem")"\
        \(attribute: "aria-describedby", describedBy("hours", hint: hint, problem: problem))>
        <legend class="field-label">\(label)</legend>
        \(Surroundings("hours", problem).notes(hint))\
        <div class="time-ways">
        <div class="time-way"><label for="hours">按学时填</label><div class="field-box">\
        \(Self.box("hours", hours, "学时", decimal: true))</div></div>
        <span class="time-or">或</span>
        <div class="time-way"><label for="days">按天数、分钟填</label><div class="field-box">\
        \(Self.box("days", days, "天"))\
        \(given: halfDays, { Self.box("halfDays", $0, "个半天", named: "半天") })\
        \(Self.box("minutes", minutes, "分钟", named: "分钟"))</div></div>
        </div>
        </fieldset>

        """
    }

    /// - Parameter label: What a screen reader calls the box, if no label stands before it.
    private static func box(
        _ name: String,
        _ value: String,
        _ unit: String,
        named label: String? = nil,
        decimal: Bool = false
    ) -> HTML {
        """
        <input class="form-control w-time" id="\(name)" name="\(name)" value="\(value)" \
        inputmode="\(decimal ? "decimal" : "numeric")" autocomplete="off"\(attribute: "aria-label", label)>\
        <span class="field-unit">\(unit)</span>
        """
    }
}
