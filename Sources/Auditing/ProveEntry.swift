public import Domain
public import Groundwork
import SQLDatabase
import Seals
import Store

/// Proves that an entry is in the sealed log, to somebody who only has a root.
public struct ProveEntry: Sendable {
    /// All that a check needs.
    public struct Proof: Codable, Hashable, Sendable {
        /// The fields of the entry in the order of the seal; `nil` for a missing one.
        public let fields: [String?]
        /// The number of the entry in the log, beginning with 1.
        public let sequence: Int
        /// The number of sealed entries of the tree, and its root as hexadecimal digits.
        public let size: Int
        public let root: String
        /// The hashes beside the way from the entry to the root, as hexadecimal digits.
        public let path: [String]
    }

    private static let atOnce = 10_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: The proof in the newest tree; `nil` if the entry is unknown or not sealed yet.
    /// - Throws: `SealFailure` if the stored hashes do not give the stored root.
    public func callAsFunction(_ id: Identifier<AuditEntry>) async throws -> Proof? {
        try await ground.pool.readLong { sql in
            guard let head = try AuditSeals.lastHead(in: sql), let seal = try AuditSeals.seal(of: id, in: sql),
                seal.sequence <= head.size,
                let found = try AuditSeals.seals(after: seal.sequence - 1, limit: 1, in: sql).first,
                let entry = found.entry, let root = TreeHash(hex: head.root)
            else { return nil }
            let proof = try InclusionProof(place: seal.sequence - 1, size: head.size) { part in
                try Self.root(of: part, in: sql)
            }
            guard proof.leads(from: entry.line.leaf, to: root) else { throw SealFailure.edgeBroken(size: head.size) }
            return Proof(
                fields: entry.fields,
                sequence: seal.sequence,
                size: head.size,
                root: head.root,
                path: proof.path.map(\.hex)
            )
        }
    }

    /// Computes the root of a part of the leaves, some thousand at a time.
    private static func root(of part: Range<Int>, in sql: any SQLReader) throws -> TreeHash {
        var edge = RightEdge()
        while edge.size < part.count {
            let next = part.lowerBound + edge.size
            let hashes = try AuditSeals.hashes(after: next, limit: min(atOnce, part.upperBound - next), in: sql)
            guard !hashes.isEmpty else { throw SealFailure.edgeBroken(size: next) }
            for hash in hashes {
                guard let leaf = TreeHash(hex: hash) else { throw SealFailure.edgeBroken(size: next) }
                edge.append(leaf)
            }
        }
        return edge.root
    }
}
