public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Throws away a draft that nobody has decided on.
public struct DiscardDraft: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: the stored names of files that nothing refers to any longer.
    /// - Throws: `StoreFailure.outdated` unless it is a draft that was never handed in.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> [String] {
        try await ground.pool.write { [ground] tx in
            let record = try Records.require(id, in: tx)
            let known = try People.require(record.person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            guard record.canBeDiscarded else { throw StoreFailure.outdated }
            let files = try EvidenceFiles.of(record, in: tx).map(\.storedAs)
            try ground.audit("draft-discarded", of: record, by: actor, in: tx)
            try Records.removeDraft(record, in: tx)
            return files
        }
    }
}
