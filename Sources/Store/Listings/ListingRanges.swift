import Domain
import SQLDatabase

/// The parts of an index in which a list of regions lies: one for each region and each combination of flags.
///
/// First the nearest line of each part is looked up. Only the parts with the nearest lines can have a line on the page,
/// and these are read for the length of a page and merged. So the cost depends on the number of regions, and not on the
/// number of people.
struct ListingRanges {
    /// A part of the index.
    private struct Part {
        let region: String
        let met: Bool
        let hasAccount: Bool
    }

    let question: PeopleQuestion
    private let region: RegionCode
    private let series: String?

    /// Returns `nil` if the scope is not a region or a series within one.
    init?(_ scope: Scope, _ question: PeopleQuestion) {
        switch scope {
        case .region(let region): (self.region, series) = (region, nil)
        case .series(let series, let region): (self.region, self.series) = (region, series)
        case .people, .projects, .nobody: return nil
        }
        self.question = question
    }

    /// The order by hours has no meaning among the people whose names begin alike, and would read all of them.
    private var isByName: Bool { question.order == .name || !question.search.isEmpty }
    private var column: String { isByName ? "name_key" : "counted" }

    /// Returns the places of the next lines in the order of the list, or of the lines before a place, nearest first.
    func keys(from start: ListingStart, limit: Int, in sql: any SQLReader) throws -> [ListingKey] {
        let isRising = start.isBackward == (!isByName && question.order == .mostHours)
        let bounds = bounds(start, isRising: isRising)
        let parts = try nearest(limit, bounds, isRising: isRising, in: sql)
        guard !parts.isEmpty else { return [] }
        // The number of parts is always the same, so that the query stays prepared.
        let none = Part(region: "", met: false, hasAccount: false)
        let all = parts + Array(repeating: none, count: limit - parts.count)
        let range = """
            SELECT * FROM (SELECT l.\(column), l.person_id FROM listing l
                WHERE \(isOfYear) AND l.region_code = ? AND l.met = ? AND l.has_account = ?
                AND \(isBeyond(isRising: isRising)) ORDER BY \(order(isRising: isRising)) LIMIT ?) x
            """
        let union = Array(repeating: range, count: limit).joined(separator: "\nUNION ALL\n")
        return try sql.rows(
            "SELECT \(column), person_id FROM (\n\(union)\n) y ORDER BY \(order(isRising: isRising)) LIMIT ?",
            all.flatMap {
                yearValues + [.text($0.region), .flag($0.met), .flag($0.hasAccount)] + bounds + [.integer(limit)]
            } + [.integer(limit)]
        ) { row in
            let value = isByName ? ListingKey.Value.name(try row.text()) : .hours(try row.integer())
            return ListingKey(value: value, person: PersonID(bits: try row.identifier()))
        }
    }

    /// More parts than there are. With a limit, the engines look up each nearest line only once.
    private static let allParts = 100_000

    /// Returns the parts that have the nearest lines.
    private func nearest(
        _ limit: Int,
        _ bounds: [SQLValue],
        isRising: Bool,
        in sql: any SQLReader
    ) throws -> [Part] {
        let direction = isRising ? "" : " DESC"
        func first(_ column: String) -> String {
            """
            (SELECT l.\(column) FROM listing l
                WHERE \(isOfYear) AND \(isInPart) AND \(isBeyond(isRising: isRising))
                ORDER BY \(order(isRising: isRising)) LIMIT 1)
            """
        }
        return try sql.rows(
            """
            SELECT region_code, met, has_account FROM (
                SELECT w.region_code, f.met, f.has_account, \(first(column)) AS value, \(first("person_id")) AS person_id
                FROM region_within w CROSS JOIN \(flags) f WHERE w.ancestor_code = ? LIMIT \(Self.allParts)) h
            WHERE value IS NOT NULL ORDER BY value\(direction), person_id\(direction) LIMIT ?
            """,
            yearValues + bounds + yearValues + bounds + [.text(region.text), .integer(limit)]
        ) { Part(region: try $0.text(), met: try $0.flag(), hasAccount: try $0.flag()) }
    }

    /// Counts the lines whose names begin with the searched text, but stops at a limit.
    func count(upTo limit: Int, in sql: any SQLReader) throws -> Int {
        try sql.count(
            """
            SELECT count(*) FROM (
                SELECT 1 AS one FROM region_within w CROSS JOIN \(flags) f
                CROSS JOIN listing l
                WHERE w.ancestor_code = ? AND \(isOfYear) AND \(isInPart) AND l.name_key >= ? AND l.name_key < ?
                LIMIT ?) x
            """,
            [.text(region.text)] + yearValues + [.text(beginning), .text(end), .integer(limit)]
        )
    }

    /// Returns the place of a person in the list, or `nil` if the list cannot contain the person.
    func key(of person: PersonID, in sql: any SQLReader) throws -> ListingKey? {
        try sql.first(
            """
            SELECT l.\(column) FROM listing l JOIN region_within w ON w.region_code = l.region_code
            WHERE \(isOfYear) AND l.person_id = ? AND w.ancestor_code = ?
            """,
            yearValues + [.id(person), .text(region.text)]
        ) { row in
            ListingKey(value: isByName ? .name(try row.text()) : .hours(try row.integer()), person: person)
        }
    }

    private var isOfYear: String { "l.credit_year = ?\(series == nil ? "" : " AND l.series = ?")" }
    private var yearValues: [SQLValue] { [.year(question.year)] + (series.map { [.text($0)] } ?? []) }

    private let isInPart = "l.region_code = w.region_code AND l.met = f.met AND l.has_account = f.has_account"

    private func isBeyond(isRising: Bool) -> String {
        let isBeyond = "(l.\(column), l.person_id) \(isRising ? ">" : "<") (?, ?)"
        return isByName ? "\(isBeyond) AND l.name_key \(isRising ? "<" : ">=") ?" : isBeyond
    }

    private func order(isRising: Bool) -> String {
        isRising ? "\(column), person_id" : "\(column) DESC, person_id DESC"
    }

    /// The place to start from, and the end of the names that begin with the searched text.
    private func bounds(_ start: ListingStart, isRising: Bool) -> [SQLValue] {
        let key =
            switch start {
            case .after(let key), .before(let key): key
            case .first: ListingKey(value: first(isRising: isRising), person: isRising ? .zero : Self.lastPerson)
            }
        return key.values + (isByName ? [.text(isRising ? end : beginning)] : [])
    }

    private func first(isRising: Bool) -> ListingKey.Value {
        isByName ? .name(isRising ? beginning : end) : .hours(isRising ? -1 : .max)
    }

    private var beginning: String { PersonName.key(question.search) }
    /// No name begins with the last character of Unicode.
    private var end: String { beginning + "\u{10FFFF}" }

    private static let lastPerson = PersonID(high: .max, low: .max)

    /// The combinations of flags that the filter shows, as a table.
    private var flags: String {
        let rows = question.filter.flags.map { "SELECT \($0.met) AS met, \($0.hasAccount) AS has_account" }
        return "(\(rows.joined(separator: " UNION ALL ")))"
    }
}

extension PeopleQuestion.Filter {
    fileprivate var flags: [(met: Int, hasAccount: Int)] {
        let all: [(met: Int, hasAccount: Int)] = [(0, 0), (0, 1), (1, 0), (1, 1)]
        switch self {
        case .all: return all
        case .met: return all.filter { $0.met == 1 }
        case .unmet: return all.filter { $0.met == 0 }
        case .noAccount: return all.filter { $0.hasAccount == 0 }
        }
    }
}
