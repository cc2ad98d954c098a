/// A mark made in a transaction. A later mark tells whether another writer has changed the database in between.
public struct WriteMark: Hashable, Sendable {
    private let ours: Int
    private let others: Int

    /// - Parameters:
    ///   - ours: The number of changes that this pool has begun.
    ///   - others: A number that changes whenever another writer changes the database.
    public init(ours: Int, others: Int) {
        self.ours = ours
        self.others = others
    }

    /// Returns whether this pool has begun exactly `count` changes since the earlier mark, and no other writer made
    /// any.
    /// - Parameter count: The number of changes, including the one in which this mark was made.
    public func follows(_ earlier: WriteMark, by count: Int) -> Bool {
        others == earlier.others && ours == earlier.ours + count
    }
}
