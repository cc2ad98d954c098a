/// Where a waiting record stands in a reviewer's queue.
public struct QueuePlace: Hashable, Sendable {
    /// The most records that are counted on one side of it.
    public static let reach = 1_000

    /// The number of records before it in the queue.
    public let earlier: BoundedCount
    /// The number of all records in the queue.
    public let count: BoundedCount
    public let previous: RecordID?
    public let next: RecordID?

    /// Creates a place.
    public init(earlier: BoundedCount, count: BoundedCount, previous: RecordID?, next: RecordID?) {
        self.earlier = earlier
        self.count = count
        self.previous = previous
        self.next = next
    }
}
