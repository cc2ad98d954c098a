public import Domain
public import Rules
import SQLDatabase
import Store

/// Lists the reversals that wait for a second person, about the people whom the account looks after.
public struct ListReversals: Sendable {
    public struct Item: Sendable {
        public let request: ReversalRequest
        public let record: HoursRecord
        public let person: Person
        public let activityName: String
        /// What the record counts now, and would no longer.
        public let assessment: Assessment?
        /// How many certificates of the year would be revoked by it.
        public let certificates: Int
        /// Why the account may not decide; nil when it may.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor) async throws -> [Item] {
        let scope = try PeopleScope(actor)
        return try await ground.pool.read { [ground] sql in
            try Reversals.waiting(within: scope, in: sql).map { try ground.item($0, for: actor, in: sql) }
        }
    }
}

extension Ground {
    fileprivate func item(
        _ request: ReversalRequest, for actor: Actor, in sql: any SQLReader
    ) throws -> ListReversals.Item {
        let record = try Records.require(request.record, in: sql)
        let known = try People.require(record.person, in: sql)
        let book = try? yearBook(known, year: record.creditYear, in: sql)
        let printed = try Certificates.ofYear(record.creditYear, person: record.person, in: sql)
        return ListReversals.Item(
            request: request, record: record, person: known.person,
            activityName: book?.policy.activity(record.content.activity)?.name ?? record.content.activity,
            assessment: book?.line(of: record.id)?.assessment,
            certificates: printed.filter { $0.shown.contains(record.id) }.count,
            refusal: Access.decide(actor, .confirmReversal(known.scope, requestedBy: request.requestedBy)).refusal)
    }
}
