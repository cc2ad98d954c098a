/// `/eligibility`: whether the user's years meet the requirement for a title application.
struct EligibilityPage: Page {
    /// The purpose of the page. The official notice of the year decides, not this page.
    var lead: String
    var fields: [FormField]
    /// `nil` until the form is sent.
    var result: EligibilityResult?

    var title: String { "职称申报学时核对" }
}

/// The result of the years.
struct EligibilityResult: Sendable {
    /// `met`, `missed` or `open` (not known), with the same colours as a year's result.
    var standing: YearPage.Standing
    /// 2024–2026 年度学时均已达标。
    var verdict: String
    /// The source of the number of years, and whether it is verified.
    var notes: [String]
    var years: [EligibilityRow]
    /// The requirements for all years together.
    var sums: [EligibilitySum]
}
