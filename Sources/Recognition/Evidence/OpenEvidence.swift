public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Finds a file of evidence for an actor who may see it.
public struct OpenEvidence: Sendable {
    /// A file to send.
    public struct File: Sendable {
        public let evidence: Evidence
        /// The name for saving the file. Its ending matches the content.
        public let name: String
        /// The path at which the bytes can be read.
        public let path: String
    }

    private let ground: Ground
    private let place: any EvidencePlace

    /// Creates the workflow.
    /// - Parameter place: The place where the files are stored.
    public init(_ ground: Ground, place: any EvidencePlace) {
        self.ground = ground
        self.place = place
    }

    /// Returns the file.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such file.
    public func callAsFunction(_ actor: Actor, _ id: EvidenceID) async throws -> File {
        let evidence = try await ground.pool.read { sql in try find(id, for: actor, in: sql) }
        return File(
            evidence: evidence,
            // Files of earlier versions can have an ending that does not match their content.
            name: DisplayName.named(evidence.name, as: FileKind(mediaType: evidence.mediaType)),
            path: place.path(of: evidence.storedAs)
        )
    }

    private func find(_ id: EvidenceID, for actor: Actor, in sql: any SQLReader) throws -> Evidence {
        if let own = try actor.person.flatMap({ try PendingEvidence.find(id, person: $0, in: sql) }) { return own }
        guard let found = try EvidenceFiles.find(id, in: sql) else { throw LookupFailure.missing("evidence") }
        let known = try People.require(found.person, in: sql)
        let record = try Records.require(found.record, in: sql)
        // Only the person may see their own draft and its files.
        let isDraft = record.status == .draft
        try ground.access.require(actor, isDraft ? .declare(known.scope) : .seeYear(known.scope))
        return found.evidence
    }
}
