public import Domain
public import SQLDatabase
import Store

/// Lists the requests that wait for a second person within the scope of an office, starting with the oldest.
public struct ListApprovals<Act: TwoPersonAct>: Sendable {
    /// A request that waits.
    public struct Item: Sendable {
        public let approval: Approval
        public let target: Act.Target
        /// The reason why the actor may not decide, or `nil` if they may.
        public let refusal: Refusal?
    }

    private let ground: Ground
    private let act: Act

    /// Creates the workflow.
    public init(_ ground: Ground, _ act: Act) {
        self.ground = ground
        self.act = act
    }

    /// Returns one page of the list.
    /// - Parameters:
    ///   - isForDecision: Whether the actor's own requests are left out, because another person decides about them.
    ///   - page: The number of the page, starting at 1.
    public func callAsFunction(
        _ actor: Actor,
        in office: Office,
        isForDecision: Bool = false,
        page: Int = 1,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [Item] {
        let approvals = try Approvals.waiting(
            [act.kind],
            for: office,
            notAskedBy: isForDecision ? actor.account : nil,
            page: page,
            pageSize: pageSize,
            in: sql
        )
        let targets = try act.targets(approvals.map(\.subject), in: sql)
        let found = approvals.compactMap { approval in targets[approval.subject].map { (approval, $0) } }
        let intentions = try act.deciding(found.map(\.1), by: actor, in: sql)
        return zip(found, intentions).compactMap { found, intention in
            let (approval, target) = found
            let refusal = ground.access.refusal(of: actor, deciding: intention, about: approval)
            // A target that has moved out of the actor's scope meanwhile is not shown.
            return refusal == .notYours ? nil : Item(approval: approval, target: target, refusal: refusal)
        }
    }

    /// Returns the reason why an actor may not decide an approval, or `nil` if they may.
    public func refusal(
        of actor: Actor,
        _ approval: Approval,
        _ target: Act.Target,
        in sql: any SQLReader
    ) throws -> Refusal? {
        let intention = try act.deciding(target, by: actor, in: sql)
        return ground.access.refusal(of: actor, deciding: intention, about: approval)
    }
}
