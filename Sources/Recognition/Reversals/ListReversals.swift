public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the reversals in the actor's scope that wait for a second person.
public struct ListReversals: Sendable {
    /// One page of the list.
    public struct Page: Sendable {
        public let items: [Item]
        /// The number of requests on all pages.
        public let count: BoundedCount
        public let page: Int
        public let pageSize: Int
    }

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

    /// Returns one page of the list, starting with the oldest request.
    /// - Parameter page: The number of the page, from 1.
    public func callAsFunction(_ actor: Actor, page: Int = 1, pageSize: Int = 20) async throws -> Page {
        let office = try ground.access.office(of: actor, for: .seeYears)
        let list = ListApprovals(ground, Reversal(ground: ground))
        return try await ground.pool.read { [ground] sql in
            let listed = try list(actor, in: office, page: page, pageSize: pageSize, in: sql)
            let previews = try PreviewReversal(ground).previews(
                of: listed.map { ($0.target.record, $0.target.known, $0.approval) },
                in: sql
            )
            let items = zip(listed, previews).map { item, preview in
                Item(approval: item.approval, preview: preview, refusal: item.refusal)
            }
            let count = try Approvals.count([.reversal], for: office, in: sql)
            return Page(items: items, count: count, page: page, pageSize: pageSize)
        }
    }
}
