public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Asks that a recognised record be taken back (冲红). Nothing changes until a second person confirms.
public struct RequestReversal: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Asking twice for the same record gives the request that waits already.
    /// - Throws: `Refusal`; `FormFault` when the reason is wanting; `LookupFailure.outdated` unless it is recognised.
    public func callAsFunction(_ actor: Actor, _ id: RecordID, reason: String) async throws -> ReversalRequest {
        let now = ground.now()
        return try await ground.pool.write { [ground] tx in
            let record = try Records.require(id, in: tx)
            let known = try People.require(record.person, in: tx)
            try ground.access.require(actor, .requestReversal(known.scope))
            let reason = try reason.checkedReason(at: "reason")
            guard record.status == .recognised else { throw LookupFailure.outdated }
            if let waiting = try Reversals.waiting(for: record, in: tx) { return waiting }
            let request = ReversalRequest(
                id: ground.newID(),
                record: record.id,
                person: record.person,
                creditYear: record.creditYear,
                reason: reason,
                requestedBy: actor.account,
                requestedByName: actor.name,
                requestedAt: now,
                state: .waiting
            )
            try Reversals.add(request, in: tx)
            try RecordHistory.add(.reversalRequested, to: record, by: actor, at: now, reason: reason, in: tx)
            try ground.audit("reversal-requested", of: record, by: actor, detail: reason, in: tx)
            return request
        }
    }
}
