import Markup
import Mustache

/// `/people/{id}?year=`: one person's year as the clerk sees it, and the state of the account.
struct PersonPage: TemplatePage {
    static let template = "people/show"

    var name: String
    var back = Link(text: "人员", href: "/people")
    var facts: [Fact]
    var year: String
    var years: [YearLink]
    var standing: YearPage.Standing
    var headline: String
    var deadline: String?
    var notice: Flash?
    var bars: [HoursBar]
    var projection: String?
    var subjects: [ClerkSubject]
    var empty: EmptyNote?
    var account: AccountCard
    var certificateHref: String?
    /// `nil` if the rule of the year needs no facts about people.
    var asked: FactsCard?
    /// `nil` if the account may not impose sanctions.
    var sanction: SanctionCard?

    var title: String { name }

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "back": back
        case "facts": facts
        case "year": year
        case "headline": headline
        case "deadline": given(deadline)
        case "notice": given(notice)
        case "projection": given(projection)
        case "subjects": subjects
        case "empty": given(empty)
        case "account": account
        case "certificateHref": given(certificateHref)
        case "asked": given(asked)
        case "sanction": given(sanction)
        case "standing": standing.rawValue
        case "bars": HTML(bars.map(\.html))
        case "yearSwitch": years.html
        default: nil
        }
    }
}
