public import Domain
public import SQLDatabase

extension People {
    /// Returns one page of the people in a scope.
    public static func list(
        _ scope: Scope,
        _ question: PeopleQuestion,
        in sql: any SQLReader
    ) throws -> [ListedPerson] {
        let (condition, values) = conditions(scope, question)
        return try sql.rows(
            """
            SELECT p.id, p.name, p.document_kind, p.document_number, p.series, o.name, a.state, s.counted, s.met
            \(from) WHERE \(condition) ORDER BY \(order(question)) LIMIT ? OFFSET ?
            """,
            [.integer(question.year)] + values
                + [.integer(question.pageSize), .integer((max(1, question.page) - 1) * question.pageSize)],
            read
        )
    }

    /// Returns the number of people on all pages.
    public static func count(_ scope: Scope, _ question: PeopleQuestion, in sql: any SQLReader) throws -> Int {
        let (condition, values) = conditions(scope, question)
        return try sql.count("SELECT count(*) \(from) WHERE \(condition)", [.integer(question.year)] + values)
    }

    private static func order(_ question: PeopleQuestion) -> String {
        switch question.order {
        case .name: "p.name, p.id"
        case .fewestHours: "coalesce(s.counted, 0), p.name, p.id"
        case .mostHours: "coalesce(s.counted, 0) DESC, p.name, p.id"
        }
    }

    static let from = """
        FROM person p
        LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = e.organisation_id
        LEFT JOIN account a ON a.person_id = p.id
        LEFT JOIN standing s ON s.credit_year = ? AND s.person_id = p.id
        """

    /// Returns the condition of a question within a scope, with its values.
    static func conditions(_ scope: Scope, _ question: PeopleQuestion) -> (String, [SQLValue]) {
        var (condition, values) = within(scope)
        switch question.filter {
        case .all: break
        case .met: condition += " AND s.met = 1"
        case .unmet: condition += " AND coalesce(s.met, 0) = 0"
        case .noAccount: condition += " AND coalesce(a.state, 'invited') = 'invited'"
        }
        if !question.search.isEmpty {
            // Names are compared in their folded form, and numbers in any form that was typed.
            condition += " AND (p.name_key LIKE ? ESCAPE '\\' OR p.document_number = ?)"
            values += [
                .text(containing(PersonName.key(question.search))), .text(DocumentNumber.cleaned(question.search)),
            ]
        }
        return (condition, values)
    }

    /// Returns the condition that limits a query to the people of a scope, with its values. The query must name its
    /// tables `person p`, `employment e` (the present one) and `organisation o`.
    static func within(_ scope: Scope) -> (String, [SQLValue]) {
        switch scope {
        case .people(let organisation):
            return ("e.organisation_id = ?", [.id(organisation)])
        case .region(let region):
            return (Regions.isWithin(managingRegion, count: 1), [.text(region.text)])
        case .series(let series, let region):
            return (
                "p.series = ? AND \(Regions.isWithin(managingRegion, count: 1))", [.text(series), .text(region.text)]
            )
        case .projects, .nobody:
            return ("1 = 0", [])
        }
    }

    private static let managingRegion = "o.managing_region_code"

    private static func containing(_ text: String) -> String {
        var pattern = "%"
        for character in text {
            if "%_\\".contains(character) { pattern.append("\\") }
            pattern.append(character)
        }
        return pattern + "%"
    }

    private static func read(_ row: inout SQLRow) throws -> ListedPerson {
        let id = PersonID(bits: try row.identifier())
        let name = try row.text()
        let kind: DocumentKind = try word(try row.text(), of: "person.document_kind")
        let document = DocumentNumber(stored: try row.text(), kind: kind)
        let series = try row.text()
        let employer = row.optionalText()
        let account = try row.optionalText().map { try word($0, of: "account.state") as Account.State }
        let counted = Hours(hundredths: row.optionalInteger() ?? 0)
        return ListedPerson(
            id: id,
            name: name,
            document: document,
            series: series,
            employerName: employer,
            account: account,
            counted: counted,
            met: row.optionalInteger() == 1
        )
    }
}
