/// The ids of clauses, used in addresses of pages.
enum ClauseID {
    static let total = "total"
    static let clock = "clock"
    static let rounding = "rounding"
    static let creditYear = "credit-year"
    static let cycle = "cycle"
    static let carryOver = "carry-over"
    static let makeup = "makeup"
    static let sameContent = "same-content"
    static let sanction = "sanction"
    static let declarations = "declarations"
    static let finalReview = "final-review"
    static let imports = "imports"
    static let capOrder = "cap-order"
    static let year = "whole-year"

    static func condition(_ id: String) -> String { "condition-\(id)" }
    static func substitution(_ place: Int) -> String { "substitution-\(place + 1)" }
    static func adjustment(_ id: String) -> String { "adjustment-\(id)" }
    static func addition(_ id: String) -> String { "addition-\(id)" }
    static func activity(_ id: String) -> String { "activity-\(id)" }
    static func cap(_ place: Int) -> String { "cap-\(place + 1)" }
    static func channel(_ place: Int) -> String { "channel-\(place + 1)" }
}
