public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the reversals that wait for a second person, about the people whom the account looks after.
public struct ListReversals: Sendable {
    public struct Item: Sendable {
        public let request: ReversalRequest
        /// What confirming it would change.
        public let preview: PreviewReversal.View
        /// Why the account may not decide; nil when it may.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor) async throws -> [Item] {
        let scope = try ground.access.scope(of: actor, for: .seeYears)
        return try await ground.pool.read { [ground] sql in
            try Reversals.waiting(within: scope, in: sql).map { request in
                let record = try Records.require(request.record, in: sql)
                let known = try People.require(record.person, in: sql)
                let intention = Intention.confirmReversal(known.scope, requestedBy: request.requestedBy)
                return Item(
                    request: request,
                    preview: try PreviewReversal(ground).preview(of: record, known, in: sql),
                    refusal: ground.access.decide(actor, intention).refusal
                )
            }
        }
    }
}
