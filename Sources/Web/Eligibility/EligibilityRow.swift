import Mustache

/// One year of the window.
struct EligibilityRow: MustacheParent, Sendable {
    /// 2025
    var year: String
    var href: String
    /// 公需 30 / 30，专业 60 / 60; `nil` if the year cannot be judged.
    var subjects: String?
    /// 90 / 90
    var total: String?
    var chip: StatusChip
    /// 还差公需 4、专业 30 学时, or why the year cannot be judged; `nil` if nothing is missing.
    var missing: String?

    func child(named name: String) -> Any? {
        switch name {
        case "year": year
        case "href": href
        case "subjects": given(subjects)
        case "total": given(total)
        case "chip": chip
        case "missing": given(missing)
        default: nil
        }
    }
}

/// A sum that all years must reach together, in one subject or in total.
struct EligibilitySum: MustacheParent, Sendable {
    /// 合计
    var label: String
    /// 340 / 360
    var figure: String
    var chip: StatusChip
    var missing: String?

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "figure": figure
        case "chip": chip
        case "missing": given(missing)
        default: nil
        }
    }
}
