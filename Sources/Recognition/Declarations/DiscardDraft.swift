public import Domain
public import Files
public import Groundwork
import SQLDatabase
import Store

/// Deletes a draft that was never submitted.
public struct DiscardDraft: Sendable {
    private let ground: Ground
    private let place: EvidencePlace

    /// Creates the workflow.
    /// - Parameter place: The place where the draft's files are stored.
    public init(_ ground: Ground, place: any FileStore) {
        self.ground = ground
        self.place = EvidencePlace(ground: ground, store: place)
    }

    /// Deletes the draft with its files.
    /// - Throws: `LookupFailure.outdated` if the record is not a draft or was submitted before.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws {
        let names = try await ground.changingOwnYears(of: actor) { [ground] tx in
            if let names = try dropUnfinished(id, by: actor, in: tx) {
                try EvidenceInDoubt.leave(names, at: ground.now(), in: tx)
                return names
            }
            let record = try Records.require(id, in: tx)
            let known = try People.require(record.person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            guard record.canBeDiscarded else { throw LookupFailure.outdated }
            let names = try EvidenceFiles.of(record, in: tx).map(\.storedAs)
            try ground.audit("draft-discarded", of: record, by: actor, in: tx)
            try Records.removeDraft(record, in: tx)
            try EvidenceInDoubt.leave(names, at: ground.now(), in: tx)
            return names
        }
        await place.remove(names)
    }

    /// Removes an unfinished declaration and its waiting files.
    /// - Returns: The names of its stored files; `nil` if the person has no such unfinished declaration.
    private func dropUnfinished(_ id: RecordID, by actor: Actor, in tx: any SQLTransaction) throws -> [String]? {
        guard let person = actor.person, try UnfinishedForms.remove(id, person: person, in: tx) else { return nil }
        guard try Records.find(id, in: tx) == nil else { return nil }
        let files = try PendingEvidence.of(id, person: person, in: tx)
        try PendingEvidence.remove(files.map(\.id), person: person, in: tx)
        return files.map(\.storedAs)
    }
}
