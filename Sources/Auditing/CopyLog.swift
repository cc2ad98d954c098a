import Domain
public import Groundwork
import SQLDatabase
import Store

/// Reads the sealed log as it is, for a copy outside the database: the entries in their order, and the roots.
public struct CopyLog: Sendable {
    /// One line of the copy.
    public enum Line: Encodable, Hashable, Sendable {
        /// An entry with the hash that was sealed. The fields are in the order of the seal.
        case entry(sequence: Int, hash: String, fields: [String?])
        /// A root, after the entries that it covers.
        case head(size: Int, root: String, at: Int)

        private enum Key: String, CodingKey { case sequence, hash, fields, size, root, at }

        public func encode(to encoder: any Encoder) throws {
            var line = encoder.container(keyedBy: Key.self)
            switch self {
            case .entry(let sequence, let hash, let fields):
                try line.encode(sequence, forKey: .sequence)
                try line.encode(hash, forKey: .hash)
                try line.encode(fields, forKey: .fields)
            case .head(let size, let root, let at):
                try line.encode(size, forKey: .size)
                try line.encode(root, forKey: .root)
                try line.encode(at, forKey: .at)
            }
        }
    }

    private static let atOnce = 2_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - since: The number of entries to leave out, which an earlier copy has.
    ///   - write: Receives some lines at a time, in order.
    /// - Returns: The number of entries.
    public func callAsFunction(since: Int = 0, to write: ([Line]) throws -> Void) async throws -> Int {
        var done = since
        while true {
            let from = done
            let (part, heads) = try await ground.pool.readLong { sql in
                let part = try AuditSeals.seals(after: from, limit: Self.atOnce, in: sql)
                return (part, try AuditSeals.heads(after: from, upTo: from + part.count, in: sql))
            }
            guard !part.isEmpty else { return done - since }
            var roots = heads[...]
            var lines: [Line] = []
            for (seal, entry) in part {
                lines.append(.entry(sequence: seal.sequence, hash: seal.hash, fields: entry?.fields ?? []))
                if let head = roots.first, head.size == seal.sequence {
                    lines.append(.head(size: head.size, root: head.root, at: head.at.milliseconds))
                    roots = roots.dropFirst()
                }
            }
            try write(lines)
            done += part.count
        }
    }
}
