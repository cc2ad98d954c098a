public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Finds the declaration to review after another one, so that a reviewer can go through the queue.
public struct FindNextReview: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the next declaration in the queue that the actor may decide, or the first one if there is none after it.
    /// - Parameter id: The declaration that was decided.
    /// - Returns: `nil` if no declaration that the actor may decide waits near it or at the start of the queue.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such record.
    public func callAsFunction(
        _ actor: Actor,
        after id: RecordID,
        in question: ReviewQuestion
    ) async throws -> RecordID? {
        let desk = try ground.access.office(of: actor, for: .recognise).organisation
        return try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            return try ReviewQueue(ground, of: actor, at: desk, question).next(after: record, known, in: sql)
        }
    }
}
