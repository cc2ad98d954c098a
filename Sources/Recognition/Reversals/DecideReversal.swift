public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Confirms or refuses a reversal, as the second person.
public struct DecideReversal: Sendable {
    public enum Verdict: Hashable, Sendable {
        case confirmed
        case refused(reason: String)
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Confirming adds a reversal entry and derives the standing anew; doing it twice changes nothing.
    /// - Returns: the record as it stands then.
    /// - Throws: `Refusal.samePerson` for whoever asked; `LookupFailure.outdated` when it was decided otherwise.
    @discardableResult
    public func callAsFunction(_ actor: Actor, _ id: ReversalID, _ verdict: Verdict) async throws -> HoursRecord {
        try await ground.pool.write { [ground] tx in
            guard let request = try Reversals.find(id, in: tx) else { throw LookupFailure.missing("reversal") }
            let record = try Records.require(request.record, in: tx)
            let known = try People.require(record.person, in: tx)
            try ground.access.require(actor, .confirmReversal(known.scope, requestedBy: request.requestedBy))
            let verdict = try verdict.checked()
            guard request.state == .waiting else {
                guard request.state == verdict.state else { throw LookupFailure.outdated }
                return record
            }
            // Taken back meanwhile, with the whole batch that it came in.
            guard record.status == .recognised else { throw LookupFailure.outdated }
            return try decide(request, verdict, record, known, by: actor, in: tx)
        }
    }
}

extension DecideReversal.Verdict {
    fileprivate func checked() throws(FormFault) -> Self {
        guard case .refused(let reason) = self else { return self }
        return .refused(reason: try reason.checkedReason(at: "reason"))
    }

    fileprivate var state: ReversalRequest.State {
        switch self {
        case .confirmed: .confirmed
        case .refused: .refused
        }
    }
}

extension DecideReversal {
    private func decide(
        _ request: ReversalRequest,
        _ verdict: DecideReversal.Verdict,
        _ old: HoursRecord,
        _ known: KnownPerson,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> HoursRecord {
        let now = ground.now()
        switch verdict {
        case .refused(let reason):
            try Reversals.decide(request, .refused, by: actor.account, reason: reason, at: now, in: tx)
            try RecordHistory.add(.reversalRefused, to: old, by: actor, at: now, reason: reason, in: tx)
            try ground.audit("reversal-refused", of: old, by: actor, detail: reason, in: tx)
            return old
        case .confirmed:
            try Reversals.decide(request, .confirmed, by: actor.account, reason: nil, at: now, in: tx)
            let record = old.with(status: .reversed, at: now)
            try Records.replace(old, with: record, in: tx)
            try RecordHistory.add(.reversed, to: record, by: actor, at: now, reason: request.reason, in: tx)
            try ground.audit("record-reversed", of: record, by: actor, detail: request.reason, in: tx)
            try KeepLedger(ground).reverse(record, by: actor, reason: request.reason, in: tx)
            try SettleYear(ground)(known, year: record.creditYear, in: tx)
            return record
        }
    }
}
