/// Taken within a change, it tells later whether anybody else has changed the database since.
public struct WriteMark: Hashable, Sendable {
    private let ours: Int
    private let others: Int

    /// - Parameters:
    ///   - ours: how many changes this pool has begun.
    ///   - others: grows when anybody else changes the database.
    public init(ours: Int, others: Int) {
        self.ours = ours
        self.others = others
    }

    /// Whether, since an earlier mark, this pool has begun so many changes and nobody else made any.
    /// - Parameter count: the change that this mark is taken in is one of them.
    public func follows(_ earlier: WriteMark, by count: Int) -> Bool {
        others == earlier.others && ours == earlier.ours + count
    }
}
