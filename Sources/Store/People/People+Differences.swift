public import Domain
public import SQLDatabase

extension People {
    /// What a list shows only if it differs within the list.
    public enum Difference: Sendable {
        case series, employer
    }

    /// The most people of a list who are compared.
    private static let reach = 1_000

    /// Returns whether the people of a list differ, so that a column is of use. Of a long list, only a part is compared.
    ///
    /// Most lists with a difference show it on the shown page. Then no query is needed.
    /// - Parameter people: The people on the shown page.
    public static func differ(
        in difference: Difference,
        _ people: [ListedPerson],
        _ scope: Scope,
        _ question: PeopleQuestion,
        in sql: any SQLReader
    ) throws -> Bool {
        guard let first = people.first, mayDiffer(in: difference, within: scope) else { return false }
        let value = difference.value(of: first)
        guard people.allSatisfy({ difference.value(of: $0) == value }) else { return true }
        guard people.count == question.pageSize || question.page > 1 else { return false }
        let (condition, values) = conditions(scope, question)
        return try sql.first(
            """
            SELECT 1 FROM (SELECT \(difference.column) AS value \(from) WHERE \(condition) LIMIT ?) x
            WHERE x.value <> ? LIMIT 1
            """,
            [.integer(question.year)] + values + [.integer(reach), .text(value)]
        ) { try $0.integer() } != nil
    }

    private static func mayDiffer(in difference: Difference, within scope: Scope) -> Bool {
        switch (scope, difference) {
        case (.people, .employer), (.series, .series), (.projects, _), (.nobody, _): false
        default: true
        }
    }
}

extension People.Difference {
    fileprivate var column: String {
        switch self {
        case .series: "p.series"
        case .employer: "coalesce(o.name, '')"
        }
    }

    fileprivate func value(of person: ListedPerson) -> String {
        switch self {
        case .series: person.series
        case .employer: person.employerName ?? ""
        }
    }
}
