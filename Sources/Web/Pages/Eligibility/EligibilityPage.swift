import Mustache

/// `/eligibility`: whether one's years allow an application for a title.
struct EligibilityPage: Page {
    static let template = "eligibility/show"

    /// What this page is and is not: the notice decides.
    var lead: String
    var fields: [FormField]
    /// Nil until something was asked.
    var result: EligibilityResult?

    var title: String { "职称申报学时核对" }

    func child(named name: String) -> Any? {
        switch name {
        case "heading": title
        case "lead": lead
        case "fields": fields
        case "result": given(result)
        default: nil
        }
    }
}

/// What the years came to.
struct EligibilityResult: MustacheParent, Sendable {
    /// `met`, `missed` or `open` (cannot be told), as the year's standing is coloured.
    var standing: YearPage.Standing
    /// 2024–2026 年度学时均已达标。
    var verdict: String
    /// Where the years come from, and how sure that is.
    var notes: [String]
    var years: [EligibilityRow]
    /// What is asked of all years together.
    var sums: [EligibilitySum]

    func child(named name: String) -> Any? {
        switch name {
        case "standing": standing.rawValue
        case "verdict": verdict
        case "notes": notes
        case "years": years
        case "sums": sums
        case "hasSums": !sums.isEmpty
        default: nil
        }
    }
}
