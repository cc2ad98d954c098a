public import Domain
public import Groundwork
import SQLDatabase

/// Lists the reversals in the actor's scope that wait for a second person.
public struct ListReversals: Sendable {
    public struct Item: Sendable {
        public let approval: Approval
        /// The changes that a confirmation would make.
        public let preview: PreviewReversal.Effects
        /// The reason why the actor may not decide, or `nil` if it may.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor) async throws -> [Item] {
        let office = try ground.access.office(of: actor, for: .seeYears)
        let list = ListApprovals(ground, Reversal(ground: ground))
        return try await ground.pool.read { [ground] sql in
            try list(actor, in: office, in: sql).map { item in
                Item(
                    approval: item.approval,
                    preview: try PreviewReversal(ground).preview(of: item.target.record, item.target.known, in: sql),
                    refusal: item.refusal
                )
            }
        }
    }
}
