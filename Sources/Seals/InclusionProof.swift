/// The proof that a leaf is in a tree with a known root: the hashes beside the way from the leaf to the root.
public struct InclusionProof: Hashable, Sendable {
    /// The place of the leaf, beginning with 0.
    public let place: Int
    /// The number of leaves of the tree.
    public let size: Int
    /// The hashes beside the way, beginning at the leaf.
    public let path: [TreeHash]

    /// Creates a proof that was made elsewhere.
    public init(place: Int, size: Int, path: [TreeHash]) {
        (self.place, self.size, self.path) = (place, size, path)
    }

    /// Makes the proof.
    /// - Parameter root: Returns the root of a part of the leaves. It is asked for parts that never overlap, about as
    ///   many as the tree has levels.
    public init(place: Int, size: Int, _ root: (Range<Int>) throws -> TreeHash) rethrows {
        var path: [TreeHash] = []
        var part = 0..<size
        while part.count > 1 {
            let middle = part.lowerBound + Self.largestPower(below: part.count)
            if place < middle {
                path.append(try root(middle..<part.upperBound))
                part = part.lowerBound..<middle
            } else {
                path.append(try root(part.lowerBound..<middle))
                part = middle..<part.upperBound
            }
        }
        self.init(place: place, size: size, path: path.reversed())
    }

    /// Returns whether the proof leads from the leaf to the root.
    public func leads(from leaf: TreeHash, to root: TreeHash) -> Bool {
        guard (0..<size).contains(place) else { return false }
        var (node, place, last) = (leaf, place, size - 1)
        for hash in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                node = TreeHash(above: hash, node)
                // A node without a right neighbour rises until it is one.
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                node = TreeHash(above: node, hash)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && node == root
    }

    /// The largest power of two that is smaller than a number above 1.
    private static func largestPower(below number: Int) -> Int {
        var power = 1
        while power * 2 < number { power *= 2 }
        return power
    }
}
