/// What a list of people is asked for.
public struct PeopleQuestion: Hashable, Sendable {
    /// Which people are shown.
    public enum Filter: String, CaseIterable, Sendable {
        case all, met, unmet
        case noAccount = "no-account"
    }

    /// How they are ordered.
    public enum Order: String, CaseIterable, Sendable {
        case name
        /// Those with the fewest counted hours first.
        case fewestHours = "fewest-hours"
        /// Those with the most counted hours first.
        case mostHours = "most-hours"
    }

    /// Part of a name, or a whole document number.
    public var search: String
    public var filter: Filter
    public var order: Order
    public var year: Int
    /// From 1.
    public var page: Int
    public var pageSize: Int

    public init(
        search: String = "",
        filter: Filter = .all,
        order: Order = .name,
        year: Int,
        page: Int = 1,
        pageSize: Int = 50
    ) {
        self.search = search
        self.filter = filter
        self.order = order
        self.year = year
        self.page = page
        self.pageSize = pageSize
    }
}
