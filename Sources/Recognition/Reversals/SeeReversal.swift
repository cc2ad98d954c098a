public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows one request to reverse a record, waiting or decided.
public struct SeeReversal: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the request, to officials only.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such request.
    public func callAsFunction(_ actor: Actor, _ id: ApprovalID) async throws -> ListReversals.Item {
        _ = try ground.access.office(of: actor, for: .seeYears)
        let act = Reversal(ground: ground)
        return try await ground.pool.read { [ground] sql in
            guard let approval = try Approvals.find(id, in: sql), approval.kind == act.kind else {
                throw LookupFailure.missing("approval")
            }
            let target = try act.target(approval.subject, in: sql)
            try ground.access.require(actor, .seeYear(target.known.scope))
            return ListReversals.Item(
                approval: approval,
                preview: try PreviewReversal(ground).preview(of: target.record, target.known, in: sql),
                refusal: try ListApprovals(ground, act).refusal(of: actor, approval, target, in: sql)
            )
        }
    }
}
