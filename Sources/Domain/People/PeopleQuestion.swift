/// The search, filter, order and page of a list of people.
public struct PeopleQuestion: Hashable, Sendable {
    /// The people to show.
    public enum Filter: String, CaseIterable, Sendable {
        case all, met, unmet
        case noAccount = "no-account"
    }

    /// The order of the list.
    public enum Order: String, CaseIterable, Sendable {
        case name
        /// People with the fewest counted hours first.
        case fewestHours = "fewest-hours"
        /// People with the most counted hours first.
        case mostHours = "most-hours"
    }

    /// A part of a name, the beginning of its pinyin, initials, or a full document number. In the lists of regions, the
    /// beginning of a name.
    public var search: String
    public var filter: Filter
    public var order: Order
    public var year: Int
    /// The number of the page, from 1, in the list of an employer.
    public var page: Int
    /// Where the page begins, in the lists of regions.
    public var position: PeoplePosition
    public var pageSize: Int

    /// Creates a question.
    public init(
        search: String = "",
        filter: Filter = .all,
        order: Order = .name,
        year: Int,
        page: Int = 1,
        position: PeoplePosition = .first,
        pageSize: Int = 20
    ) {
        self.search = search
        self.filter = filter
        self.order = order
        self.year = year
        self.page = page
        self.position = position
        self.pageSize = pageSize
    }
}
