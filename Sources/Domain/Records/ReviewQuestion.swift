/// The filter and order for the queue of waiting declarations.
public struct ReviewQuestion: Hashable, Sendable {
    /// The order of the queue.
    public enum Order: String, CaseIterable, Sendable {
        /// By the time of submission, starting with the oldest or the newest.
        case oldest, newest
        /// By the name of the person.
        case person
    }

    /// The policy's id of the only activity to show, or `nil` for all activities.
    public var activity: String?
    public var order: Order
    /// The number of the page, from 1.
    public var page: Int
    public var pageSize: Int

    /// Creates a question.
    public init(activity: String? = nil, order: Order = .oldest, page: Int = 1, pageSize: Int = 20) {
        self.activity = activity
        self.order = order
        self.page = page
        self.pageSize = pageSize
    }
}
