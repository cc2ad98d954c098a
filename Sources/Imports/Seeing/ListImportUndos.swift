public import Domain
public import Groundwork
import SQLDatabase

/// Lists the requests to undo a whole import that wait within the scope of the office, also those that the actor may
/// not decide.
public struct ListImportUndos: Sendable {
    /// A request with the reason why the actor may not decide, or `nil` if it may.
    public struct Item: Sendable {
        public let undo: ListedUndo
        public let refusal: Refusal?
    }

    /// The most requests that are listed. The others follow when these are decided.
    static let most = 50

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the requests, oldest first. An office that cannot undo imports has none.
    public func callAsFunction(_ actor: Actor) async throws -> [Item] {
        guard let office = try? ground.access.office(of: actor, for: .undoImport) else { return [] }
        let list = ListApprovals(ground, ImportUndo(ground: ground))
        return try await ground.pool.read { sql in
            try list(actor, in: office, pageSize: Self.most, in: sql).map { item in
                Item(
                    undo: ListedUndo(
                        undo: item.approval,
                        batch: item.target.batch,
                        organisationName: item.target.organisation.name
                    ),
                    refusal: item.refusal
                )
            }
        }
    }
}
