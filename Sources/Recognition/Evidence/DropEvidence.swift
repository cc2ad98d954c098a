public import Domain
public import Files
public import Groundwork
import SQLDatabase
import Store

/// Removes a file from a declaration that the person can still change, or from a form that was never saved.
public struct DropEvidence: Sendable {
    private let ground: Ground
    private let place: EvidencePlace

    /// Creates the workflow.
    /// - Parameter place: The place where the files are stored.
    public init(_ ground: Ground, place: any FileStore) {
        self.ground = ground
        self.place = EvidencePlace(ground: ground, store: place)
    }

    /// Removes the file.
    /// - Throws: `Refusal`, `LookupFailure.missing` if there is no such file, or `LookupFailure.outdated` if the
    ///   declaration is submitted.
    public func callAsFunction(_ actor: Actor, _ id: EvidenceID) async throws {
        let name = try await ground.changingOwnYears(of: actor) { [ground] tx in
            let name = try removeRow(of: id, by: actor, in: tx)
            try EvidenceInDoubt.leave([name], at: ground.now(), in: tx)
            return name
        }
        await place.remove([name])
    }

    private func removeRow(of id: EvidenceID, by actor: Actor, in tx: any SQLTransaction) throws -> String {
        if let person = actor.person, let own = try PendingEvidence.find(id, person: person, in: tx) {
            _ = try PendingEvidence.remove(id, person: person, in: tx)
            return own.storedAs
        }
        guard let found = try EvidenceFiles.find(id, in: tx) else { throw LookupFailure.missing("evidence") }
        let record = try Records.require(found.record, in: tx)
        let known = try People.require(record.person, in: tx)
        try ground.access.require(actor, .declare(known.scope))
        guard record.canBeMended else { throw LookupFailure.outdated }
        try EvidenceFiles.remove(id, of: record, in: tx)
        try ground.audit("evidence-removed", of: record, by: actor, detail: id.text, in: tx)
        return found.evidence.storedAs
    }
}
