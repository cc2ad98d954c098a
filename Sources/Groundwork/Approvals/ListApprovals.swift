public import Domain
public import SQLDatabase
import Store

/// Lists what waits for a second person within the scope of an office, oldest first.
public struct ListApprovals<Act: TwoPersonAct>: Sendable {
    public struct Item: Sendable {
        public let approval: Approval
        public let target: Act.Target
        /// Why whoever looks may not decide; nil when they may.
        public let refusal: Refusal?
    }

    private let ground: Ground
    private let act: Act

    public init(_ ground: Ground, _ act: Act) {
        self.ground = ground
        self.act = act
    }

    /// - Parameter page: from 1.
    public func callAsFunction(
        _ actor: Actor,
        in office: Office,
        page: Int = 1,
        pageSize: Int = 200,
        in sql: any SQLReader
    ) throws -> [Item] {
        try Approvals.waiting([act.kind], for: office, page: page, pageSize: pageSize, in: sql).compactMap { approval in
            let target = try act.target(approval.subject, in: sql)
            let refusal = try self.refusal(of: actor, approval, target, in: sql)
            // What has moved out of sight since it was found is not shown.
            return refusal == .notYours ? nil : Item(approval: approval, target: target, refusal: refusal)
        }
    }

    /// Why an actor may not decide about an approval that waits; nil when they may.
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
