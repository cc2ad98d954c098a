import Domain
public import Groundwork
import SQLDatabase
import Seals
import Store

/// Seals the entries of the audit log in the order of their time, after they are saved.
///
/// Any instance may do it at any time, and one of them does it at once. An entry that is saved late, because its
/// transaction was long, gets a later number than newer ones. Nothing is forgotten, because every entry waits in the
/// database until it is sealed.
public struct SealLog: Sendable {
    /// The entries that are sealed in one transaction, and the most that have no root of their own.
    public static let atOnce = 10_000

    private let ground: Ground
    private let atOnce: Int

    /// - Parameter atOnce: The entries that are sealed in one transaction.
    public init(_ ground: Ground, atOnce: Int = Self.atOnce) {
        self.ground = ground
        self.atOnce = atOnce
    }

    /// Seals all entries that wait, or until the task is cancelled.
    /// - Returns: The number of entries that this call has sealed.
    @discardableResult
    public func callAsFunction() async throws -> Int {
        var sealed = 0
        while !Task.isCancelled, let part = try await step() {
            sealed += part
            if part < atOnce { break }
        }
        return sealed
    }

    /// Seals some entries, and saves the new root of the tree.
    /// - Returns: The number of sealed entries. `nil` if none waits, or if another instance has sealed them meanwhile.
    func step() async throws -> Int? {
        let waiting = try await ground.pool.readLong { [atOnce] sql in try AuditSeals.unsealed(atOnce, in: sql) }
        guard !waiting.isEmpty else { return nil }
        let leaves = waiting.map { ($0, $0.line.leaf) }
        let now = ground.now()
        return try await ground.pool.write(holding: [AuditSeals.hold]) { tx in
            // The leaves were computed before the hold was taken. Another instance may have sealed some of them.
            let sealed = try AuditSeals.sealed(among: waiting.map(\.id), in: tx)
            guard sealed.count < leaves.count else { return nil }
            let size = try AuditSeals.size(in: tx)
            let hashes = try AuditSeals.edge(in: tx)
            guard var edge = RightEdge(size: size, peaks: hashes.compactMap(TreeHash.init(hex:))) else {
                throw SealFailure.edgeBroken(size: size)
            }
            var seals: [AuditSeals.Seal] = []
            for (entry, leaf) in leaves where !sealed.contains(entry.id) {
                edge.append(leaf)
                seals.append(AuditSeals.Seal(sequence: edge.size, entry: entry.id, at: entry.at, hash: leaf.hex))
            }
            try AuditSeals.add(
                seals,
                edge: edge.peaks.map(\.hex),
                head: AuditSeals.Head(size: edge.size, root: edge.root.hex, at: now),
                in: tx
            )
            return seals.count
        }
    }
}

/// The log cannot be sealed.
public enum SealFailure: Error, Hashable, Sendable {
    /// The stored edge of the tree does not fit the number of seals. Somebody has changed the database.
    case edgeBroken(size: Int)
}

extension SealFailure: Complaining {
    public var sentence: String {
        switch self {
        case .edgeBroken(let size):
            "日志的封存数据与已封存的 \(size) 条对不上，数据库可能被改动过。请运行 xueshi audit verify 查明，并与以前保存的根值核对。"
        }
    }

    public var exitCode: Int32 { 70 }
}
