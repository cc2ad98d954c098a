public import Domain
public import Groundwork
import SQLDatabase
import Seals
import Store

/// Computes all seals of the audit log again, and finds the first place where the database differs from them. It only
/// reads, and needs little memory however long the log is.
public struct VerifyLog: Sendable {
    /// A root that was kept outside the database.
    public struct Anchor: Hashable, Sendable {
        /// The number of sealed entries at that time.
        public let size: Int
        /// The root as 64 hexadecimal digits.
        public let root: String

        /// Creates an anchor.
        public init(size: Int, root: String) {
            (self.size, self.root) = (size, root)
        }
    }

    /// What was found.
    public struct Report: Hashable, Sendable {
        /// The number of sealed entries that were compared.
        public let entries: Int
        /// The number of roots that were compared.
        public let heads: Int
        /// The newest root; `nil` if nothing is sealed.
        public let last: Anchor?
        /// The entries that wait for their seal, at most `mostWaiting`.
        public let waiting: Int
        /// The first difference; `nil` if everything fits.
        public let mismatch: Mismatch?
    }

    /// A place where the database differs from its seals.
    public enum Mismatch: Hashable, Sendable {
        /// The bytes of the entry are not those that were sealed.
        case entryChanged(sequence: Int, entry: Identifier<AuditEntry>)
        /// A sealed entry is missing.
        case entryMissing(sequence: Int, entry: Identifier<AuditEntry>)
        /// A seal is missing.
        case sealMissing(sequence: Int)
        /// A stored root differs from the one that the seals give.
        case headChanged(size: Int)
        /// The last seals have no root, or the stored edge of the tree differs.
        case edgeChanged(size: Int)
        /// An entry has no seal and does not wait for one, so somebody has added it without the program.
        case entryStrange(entry: Identifier<AuditEntry>)
        /// The tree is smaller than the one of the anchor: the last entries were removed.
        case anchorAhead(size: Int, sealed: Int)
        /// The seals give another root than the anchor.
        case anchorDiffers(size: Int)
        /// There is no stored root of this size to begin with.
        case headUnknown(size: Int)
    }

    /// The most waiting entries that are counted.
    public static let mostWaiting = 100_000
    /// The entries that are read at once.
    public static let atOnce = 2_000

    private let ground: Ground
    private let atOnce: Int

    /// - Parameter atOnce: The entries that are read at once.
    public init(_ ground: Ground, atOnce: Int = Self.atOnce) {
        self.ground = ground
        self.atOnce = atOnce
    }

    /// - Parameters:
    ///   - since: The size of a stored root. Entries up to it are not compared again, only their hashes.
    ///   - anchor: A root that was kept outside the database. Without one, nobody can see that the last entries and
    ///     their seals were removed together.
    ///   - tell: Receives the number of compared entries.
    public func callAsFunction(
        since: Int = 0,
        anchor: Anchor? = nil,
        telling tell: @escaping (Int) -> Void = { _ in }
    ) async throws -> Report {
        var walk = Walk(since: since, anchor: anchor)
        var mismatch = try await check(since: since, walk)
        while mismatch == nil {
            let (done, atOnce) = (walk.edge.size, atOnce)
            let (part, heads) = try await ground.pool.readLong { sql in
                let part = try AuditSeals.seals(after: done, limit: atOnce, in: sql)
                return (part, try AuditSeals.heads(after: done, upTo: done + part.count, in: sql))
            }
            guard !part.isEmpty else { break }
            mismatch = walk.take(part, heads)
            tell(walk.entries)
        }
        let waiting = try await ground.pool.readLong { try AuditSeals.waiting(upTo: Self.mostWaiting, in: $0) }
        if mismatch == nil { mismatch = try await end(of: walk) }
        let last = walk.edge.size > 0 ? Anchor(size: walk.edge.size, root: walk.edge.root.hex) : nil
        return Report(entries: walk.entries, heads: walk.heads, last: last, waiting: waiting, mismatch: mismatch)
    }

    private func check(since: Int, _ walk: Walk) async throws -> Mismatch? {
        guard since > 0 else { return nil }
        let known = try await ground.pool.readLong { try AuditSeals.heads(after: since - 1, upTo: since, in: $0) }
        return known.isEmpty ? .headUnknown(size: since) : nil
    }

    /// Compares what can only be known at the end.
    private func end(of walk: Walk) async throws -> Mismatch? {
        if let anchor = walk.anchor, anchor.size > walk.edge.size {
            return .anchorAhead(size: anchor.size, sealed: walk.edge.size)
        }
        let (size, edge, head, stranger) = try await ground.pool.readLong { sql in
            (
                try AuditSeals.size(in: sql), try AuditSeals.edge(in: sql), try AuditSeals.lastHead(in: sql),
                try AuditSeals.stranger(in: sql)
            )
        }
        if let stranger { return .entryStrange(entry: stranger) }
        // Others may have sealed more meanwhile. The next run compares it.
        guard size == walk.edge.size else { return nil }
        return edge == walk.edge.peaks.map(\.hex) && (head?.size ?? 0) == size ? nil : .edgeChanged(size: size)
    }
}

extension VerifyLog {
    /// The way along the seals.
    private struct Walk {
        let since: Int
        let anchor: Anchor?
        var edge = RightEdge()
        var entries = 0
        var heads = 0

        init(since: Int, anchor: Anchor?) {
            (self.since, self.anchor) = (since, anchor)
        }

        /// Compares some seals and the roots among them.
        mutating func take(
            _ part: [(seal: AuditSeals.Seal, entry: AuditSeals.SealableEntry?)],
            _ roots: [AuditSeals.Head]
        ) -> Mismatch? {
            var roots = roots[...]
            for (seal, entry) in part {
                guard seal.sequence == edge.size + 1 else { return .sealMissing(sequence: edge.size + 1) }
                guard let leaf = TreeHash(hex: seal.hash) else {
                    return .entryChanged(sequence: seal.sequence, entry: seal.entry)
                }
                if seal.sequence > since {
                    guard let entry else { return .entryMissing(sequence: seal.sequence, entry: seal.entry) }
                    guard entry.line.leaf == leaf, entry.at == seal.at else {
                        return .entryChanged(sequence: seal.sequence, entry: seal.entry)
                    }
                    entries += 1
                }
                edge.append(leaf)
                if let head = roots.first, head.size == edge.size {
                    guard head.root == edge.root.hex else { return .headChanged(size: head.size) }
                    heads += 1
                    roots = roots.dropFirst()
                }
                if let anchor, anchor.size == edge.size, anchor.root != edge.root.hex {
                    return .anchorDiffers(size: anchor.size)
                }
            }
            return nil
        }
    }
}
