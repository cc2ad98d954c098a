/// `/people/{id}?year=`: one person's year as the clerk sees it, the state of the account, and the facts that the rule needs.
struct PersonPage: Page {
    var name: String
    var back = Link(text: "人员", href: "/people")
    /// 洪州学院 · 高等学校教师 · 居民身份证 360199********9017
    var lead: String
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
    /// `nil` if the rule of the year needs no facts about people.
    var asked: FactsCard?
    /// `nil` if the account may not impose sanctions.
    var sanction: SanctionCard?

    var title: String { name }
}
