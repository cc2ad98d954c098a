public import Domain
public import SQLDatabase

extension People {
    /// The most people of a list who are compared.
    private static let reach = 1_000

    /// Returns whether the people of an organisation's list have several series, so that a column for them is of use.
    /// Of a long list, only a part is compared.
    ///
    /// Most lists with several series show them on the shown page. Then no query is needed.
    /// - Parameter people: The people on the shown page.
    public static func haveSeveralSeries(
        _ people: [ListedPerson],
        at organisation: OrganisationID,
        _ question: PeopleQuestion,
        in sql: any SQLReader
    ) throws -> Bool {
        guard let series = people.first?.series else { return false }
        guard people.allSatisfy({ $0.series == series }) else { return true }
        guard people.count == question.pageSize || question.page > 1 else { return false }
        let (condition, values) = conditions(organisation, question)
        return try sql.first(
            """
            SELECT 1 FROM (SELECT p.series AS value \(from) WHERE \(condition) LIMIT ?) x WHERE x.value <> ? LIMIT 1
            """,
            [.year(question.year)] + values + [.integer(reach), .text(series)]
        ) { try $0.integer() } != nil
    }
}
