public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Finds a file of evidence for somebody who may see it.
public struct OpenEvidence: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, or `StoreFailure.missing` when there is no such file.
    public func callAsFunction(_ actor: Actor, _ id: EvidenceID) async throws -> Evidence {
        try await ground.pool.read { sql in
            if let own = try actor.person.flatMap({ try PendingEvidence.find(id, person: $0, in: sql) }) { return own }
            guard let found = try EvidenceFiles.find(id, in: sql) else { throw StoreFailure.missing("evidence") }
            let known = try People.require(found.person, in: sql)
            let record = try Records.require(found.record, in: sql)
            // A draft is nobody's business but the person's own, and so is what is attached to it.
            let isDraft = record.status == .draft
            try ground.access.require(actor, isDraft ? .declare(known.scope) : .seeYear(known.scope))
            return found.evidence
        }
    }
}

/// Takes a file away from a declaration that can still be mended.
public struct RemoveEvidence: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: the stored name that nothing refers to any longer.
    public func callAsFunction(_ actor: Actor, _ id: EvidenceID) async throws -> String {
        try await ground.pool.write { [ground] tx in
            if let own = try actor.person.flatMap({ try PendingEvidence.find(id, person: $0, in: tx) }),
                let person = actor.person
            {
                _ = try PendingEvidence.remove(id, person: person, in: tx)
                return own.storedAs
            }
            guard let found = try EvidenceFiles.find(id, in: tx) else { throw StoreFailure.missing("evidence") }
            let record = try Records.require(found.record, in: tx)
            let known = try People.require(record.person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            guard record.canBeMended else { throw StoreFailure.outdated }
            try EvidenceFiles.remove(id, of: record, in: tx)
            try ground.audit("evidence-removed", of: record, by: actor, detail: id.text, in: tx)
            return found.evidence.storedAs
        }
    }
}
