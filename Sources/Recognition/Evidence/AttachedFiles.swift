public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the files that are attached to a form of the account's own person.
public struct AttachedFiles: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the files of the saved declaration, followed by those of a form with faults.
    /// - Throws: `Refusal` for an account without a person.
    public func callAsFunction(_ actor: Actor, _ form: RecordID) async throws -> [Evidence] {
        guard let person = actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { sql in
            let record = try Records.find(form, in: sql)
            let saved = try record.flatMap { $0.person == person ? try EvidenceFiles.of($0, in: sql) : nil } ?? []
            return saved + (try PendingEvidence.of(form, person: person, in: sql))
        }
    }
}
