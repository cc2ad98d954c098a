/// The right edge of a Merkle tree: all that is needed to append leaves and to know the root. A tree of a million leaves
/// has an edge of at most twenty hashes.
public struct RightEdge: Hashable, Sendable {
    /// The number of leaves.
    public private(set) var size: Int
    /// The roots of the complete subtrees from left to right. There is one for each bit of the size that is set.
    public private(set) var peaks: [TreeHash]

    /// The edge of an empty tree.
    public init() {
        (size, peaks) = (0, [])
    }

    /// Returns `nil` if a tree of this size has another number of peaks.
    public init?(size: Int, peaks: [TreeHash]) {
        guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
        (self.size, self.peaks) = (size, peaks)
    }

    /// Appends a leaf.
    public mutating func append(_ leaf: TreeHash) {
        var node = leaf
        var rest = size
        // Two complete subtrees of the same height become one.
        while rest & 1 == 1 {
            node = TreeHash(above: peaks.removeLast(), node)
            rest >>= 1
        }
        peaks.append(node)
        size += 1
    }

    /// The root of the tree.
    public var root: TreeHash {
        guard var node = peaks.last else { return .ofNothing }
        for peak in peaks.dropLast().reversed() { node = TreeHash(above: peak, node) }
        return node
    }
}
