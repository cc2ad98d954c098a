public import Domain
public import SQLDatabase

extension People {
    /// Returns one page of the people of an organisation, as they are at this moment. The lists of regions are in
    /// `Listing`.
    public static func list(
        at organisation: OrganisationID,
        _ question: PeopleQuestion,
        in sql: any SQLReader
    ) throws -> [ListedPerson] {
        let (condition, values) = conditions(organisation, question)
        return try sql.rows(
            """
            \(shown) WHERE \(condition) ORDER BY \(order(question)) LIMIT ? OFFSET ?
            """,
            [.year(question.year)] + values
                + [.integer(question.pageSize), .integer((max(1, question.page) - 1) * question.pageSize)],
            read
        )
    }

    /// Returns the number of people on all pages.
    public static func count(
        at organisation: OrganisationID,
        _ question: PeopleQuestion,
        in sql: any SQLReader
    ) throws -> Int {
        let (condition, values) = conditions(organisation, question)
        return try sql.count("SELECT count(*) \(from) WHERE \(condition)", [.year(question.year)] + values)
    }

    /// Returns these people as they are at this moment, in this order, without those who are not in the scope.
    static func listed(
        _ people: [PersonID],
        _ scope: Scope,
        year: Int,
        in sql: any SQLReader
    ) throws -> [ListedPerson] {
        guard !people.isEmpty else { return [] }
        let (condition, values) = within(scope)
        let found = try sql.rows(
            "\(shown) WHERE p.id IN (\(placeholders(people.count))) AND \(condition)",
            [.year(year)] + people.map { .id($0) } + values,
            read
        )
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return people.compactMap { byID[$0] }
    }

    /// Returns the people in a scope with this document number. People with documents of different kinds may have the
    /// same number.
    public static func find(
        number: String,
        within scope: Scope,
        in sql: any SQLReader
    ) throws -> [PersonID] {
        let (condition, values) = within(scope)
        return try sql.rows(
            """
            SELECT p.id FROM person p
            LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = e.organisation_id
            WHERE p.document_number = ? AND \(condition)
            """,
            [.text(number)] + values
        ) { PersonID(bits: try $0.identifier()) }
    }

    private static func order(_ question: PeopleQuestion) -> String {
        switch question.order {
        case .name: "p.pinyin, p.name, p.id"
        case .fewestHours: "coalesce(s.counted, 0), p.pinyin, p.name, p.id"
        case .mostHours: "coalesce(s.counted, 0) DESC, p.pinyin, p.name, p.id"
        }
    }

    private static let shown = """
        SELECT p.id, p.name, p.document_kind, p.document_number, p.series, o.name, a.state, s.counted, s.met
        \(from)
        """

    static let from = """
        FROM person p
        LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = e.organisation_id
        LEFT JOIN account a ON a.person_id = p.id
        LEFT JOIN standing s ON s.credit_year = ? AND s.person_id = p.id
        """

    /// Returns the condition of a question about an organisation, with its values.
    static func conditions(_ organisation: OrganisationID, _ question: PeopleQuestion) -> (String, [SQLValue]) {
        var (condition, values) = within(.people(of: organisation))
        switch question.filter {
        case .all: break
        // A plain comparison would let the engine begin with all people who met the year.
        case .met: condition += " AND coalesce(s.met, 0) = 1"
        case .unmet: condition += " AND coalesce(s.met, 0) = 0"
        case .noAccount: condition += " AND coalesce(a.state, 'invited') = 'invited'"
        }
        if !question.search.isEmpty {
            // Names are compared in their folded form, and numbers in any form that was typed.
            var isFound = "p.name_key LIKE ? ESCAPE '\\' OR p.document_number = ?"
            values += [
                .text(containing(PersonName.key(question.search))), .text(DocumentNumber.cleaned(question.search)),
            ]
            // Latin letters may also be the beginning of a reading (zhangw, zhang wei), or initials (zw).
            if let letters = Pinyin.searched(question.search) {
                isFound += " OR replace(p.pinyin, ' ', '') LIKE ? OR p.initials LIKE ?"
                values += [.text(letters + "%"), .text(letters + "%")]
            }
            condition += " AND (\(isFound))"
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
