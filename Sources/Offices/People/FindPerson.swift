public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Finds a person by the full document number, within the actor's scope.
public struct FindPerson: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the person, or `nil` if nobody in the scope has this number.
    public func callAsFunction(_ actor: Actor, number: String) async throws -> PersonID? {
        let scope = try ground.access.scope(of: actor, for: .seeYears)
        let number = number.asDocumentNumber
        return try await ground.pool.read { sql in
            let found = try People.find(number: number, within: scope, in: sql)
            return found.count == 1 ? found.first : nil
        }
    }
}
