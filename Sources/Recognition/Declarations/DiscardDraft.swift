public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Deletes a draft that was never submitted.
public struct DiscardDraft: Sendable {
    private let ground: Ground
    private let place: any EvidencePlace

    /// - Parameter place: where its files are kept.
    public init(_ ground: Ground, place: any EvidencePlace) {
        self.ground = ground
        self.place = place
    }

    /// Its files go with it.
    /// - Throws: `LookupFailure.outdated` unless it is a draft that was never handed in.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws {
        let names = try await ground.pool.write { [ground, place] tx in
            let record = try Records.require(id, in: tx)
            let known = try People.require(record.person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            guard record.canBeDiscarded else { throw LookupFailure.outdated }
            let names = try EvidenceFiles.of(record, in: tx).map(\.storedAs)
            try ground.audit("draft-discarded", of: record, by: actor, in: tx)
            try Records.removeDraft(record, in: tx)
            try place.doubt(names, at: ground.now())
            return names
        }
        place.remove(names)
    }
}
