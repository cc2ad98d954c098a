/// What the queue of waiting declarations is asked for.
public struct ReviewQuestion: Hashable, Sendable {
    /// How the queue is ordered.
    public enum Order: String, CaseIterable, Sendable {
        /// Those first that were handed in first, or last.
        case oldest, newest
        /// By the names of the people.
        case person
    }

    /// The policy's id of the only activity that is shown; nil for every one.
    public var activity: String?
    public var order: Order
    /// The number of the page, from 1.
    public var page: Int
    public var pageSize: Int

    public init(activity: String? = nil, order: Order = .oldest, page: Int = 1, pageSize: Int = 50) {
        self.activity = activity
        self.order = order
        self.page = page
        self.pageSize = pageSize
    }
}
