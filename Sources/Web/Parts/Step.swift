import Markup

/// One step of a job that takes several pages: ①选择文件 ─ ②检查 ─ ③确认 ─ ④完成.
struct Step: Sendable {
    enum State: String, Sendable {
        case done, current, ahead
    }

    var number: Int
    var label: String
    var state: State
}

extension Step: Piece {
    var html: HTML {
        """
        <li class="step-\(state.rawValue)"\(if: state == .current, " aria-current=\"step\"")>\
        <span class="step-number">\(number)</span>\(label)\
        \(if: state == .done, "<span class=\"visually-hidden\">（已完成）</span>")</li>

        """
    }
}

extension [Step] {
    var html: HTML { "<ol class=\"steps\">\n\(each: self)</ol>\n" }
}
