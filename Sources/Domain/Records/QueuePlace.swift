/// Where a waiting record stands in a reviewer's queue.
public struct QueuePlace: Hashable, Sendable {
    /// Its number in the queue, from 1.
    public let number: Int
    public let count: Int
    public let previous: RecordID?
    public let next: RecordID?

    /// Creates a place.
    public init(number: Int, count: Int, previous: RecordID?, next: RecordID?) {
        self.number = number
        self.count = count
        self.previous = previous
        self.next = next
    }
}
