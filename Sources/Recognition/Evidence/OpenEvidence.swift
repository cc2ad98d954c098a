public import Domain
public import Files
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
        fileprivate let store: any FileStore

        /// Lets `body` read the bytes at a local path, which is valid until `body` returns.
        /// - Throws: `LookupFailure.missing` if the bytes are not there, `FileFailure`, or any error of `body`.
        public func reading<Value>(_ body: (String) async throws -> Value) async throws -> Value {
            guard let name = FileName(.evidence, evidence.storedAs) else { throw LookupFailure.missing("evidence") }
            do {
                return try await store.reading(name, atMost: max(evidence.size, UploadRules().bytesPerFile), body)
            } catch FileFailure.missing {
                throw LookupFailure.missing("evidence")
            }
        }
    }

    private let ground: Ground
    private let place: any FileStore

    /// Creates the workflow.
    /// - Parameter place: The place where the files are stored.
    public init(_ ground: Ground, place: any FileStore) {
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
            store: place
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
