/// The numbers of what waits for an account in its office. The navigation of every page shows them.
public struct WaitingFigures: Hashable, Sendable {
    /// The most that is counted. Every page asks for these numbers, so counting must end soon.
    public static let reach = 99

    public var unreadMessages: BoundedCount = 0
    /// Declarations that wait at the organisation of the office.
    public var reviews: BoundedCount = 0
    /// Requests for reversals that wait for a second person.
    public var reversals: BoundedCount = 0

    /// Creates figures of nothing.
    public init() {}
}
