public import Domain
public import SQLDatabase

/// The lines of the people whom regions manage, for the lists of regions and series.
///
/// A page costs a few index entries for each region in the scope, however many people there are. The lines follow a
/// change within seconds, but what a page shows of a person, and whether the person is in the scope, is read from the
/// present tables.
public enum Listing {
    /// A page of a list.
    public struct Page: Sendable {
        public let people: [ListedPerson]
        /// Where the page before begins, or `nil` if this is the first one.
        public let previous: PeoplePosition?
        public let next: PeoplePosition?
    }

    /// How far a year has come.
    public enum State: Hashable, Sendable {
        case whole
        /// The year is being listed; so many people have been looked at.
        case begun(people: Int)
        /// Nobody has a standing in the year.
        case unknown
    }

    /// Returns how far a year has come.
    public static func state(of year: Int, in sql: any SQLReader) throws -> State {
        try sql.first("SELECT is_whole, people FROM listing_year WHERE credit_year = ?", [.integer(year)]) { row in
            let isWhole = try row.flag()
            return isWhole ? State.whole : .begun(people: try row.integer())
        } ?? .unknown
    }

    /// Returns a page of the people of a region or of a series within it.
    public static func page(_ scope: Scope, _ question: PeopleQuestion, in sql: any SQLReader) throws -> Page {
        guard let ranges = ListingRanges(scope, question) else { return Page(people: [], previous: nil, next: nil) }
        let start = try start(ranges, in: sql)
        let isBackward = start.isBackward
        var keys = try ranges.keys(from: start, limit: question.pageSize + 1, in: sql)
        let hasMore = keys.count > question.pageSize
        if isBackward, !hasMore {
            // The first page is always full, even if some of its people were not on it before.
            var question = question
            question.position = .first
            return try page(scope, question, in: sql)
        }
        keys = Array(keys.prefix(question.pageSize))
        if isBackward { keys.reverse() }
        let first = keys.first?.person ?? start.person
        let hasLater = isBackward || hasMore
        return Page(
            people: try People.listed(keys.map(\.person), scope, year: question.year, in: sql),
            previous: start == .first ? nil : first.map { .before($0) },
            next: hasLater ? keys.last.map { .after($0.person) } : nil
        )
    }

    /// Returns the number of people on all pages. A search is counted up to a bound.
    public static func count(
        _ scope: Scope,
        _ question: PeopleQuestion,
        upTo bound: Int = 1_000,
        in sql: any SQLReader
    ) throws -> BoundedCount {
        guard question.search.isEmpty else {
            let found = try ListingRanges(scope, question)?.count(upTo: bound + 1, in: sql) ?? 0
            return BoundedCount(min(found, bound), isExact: found <= bound)
        }
        return BoundedCount(try Tallies.sum(year: question.year, within: scope, in: sql).count(of: question.filter))
    }

    /// Returns the place to start from. A person who is not in this list any more leads to its beginning.
    private static func start(_ ranges: ListingRanges, in sql: any SQLReader) throws -> ListingStart {
        switch ranges.question.position {
        case .first: .first
        case .after(let person): try ranges.key(of: person, in: sql).map(ListingStart.after) ?? .first
        case .before(let person): try ranges.key(of: person, in: sql).map(ListingStart.before) ?? .first
        }
    }
}
