public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Cancels a person's year because of false material, if the policy has such a rule, or lifts the sanction.
public struct SanctionYear: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Cancels the year. If it is already cancelled, nothing changes.
    /// - Throws: `Refusal` if the actor may not do this. `FormFault` if the reason is missing or too long, or the
    ///   policy has no such rule. `PolicyRefusal` if no policy applies to the year.
    public func callAsFunction(_ actor: Actor, _ person: PersonID, year: Int, reason: String) async throws {
        try await ground.pool.write(holding: [.years(of: person)]) { [ground] tx in
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .sanction(known.scope))
            let reason = try reason.checkedReason(at: "reason")
            guard try ground.policy(series: known.person.series, year: year).hasSanction else {
                throw FormFault("reason", "适用于该人员的认定规则没有取消年度学时的规定，不能取消。")
            }
            guard try Sanctions.reason(year: year, person: person, in: tx) == nil else { return }
            try Sanctions.add(
                year: year,
                person: person,
                reason: reason,
                by: actor.account,
                at: ground.now(),
                in: tx
            )
            try auditSanction("year-sanctioned", person, year, by: actor, detail: reason, in: tx)
            try SettleYear(ground)(known, year: year, in: tx)
            try SendNews(ground)([(person, News(.sanctioned, year: year))], in: tx)
        }
    }

    /// Lifts the sanction. If the year is not cancelled, nothing changes.
    public func lift(_ actor: Actor, _ person: PersonID, year: Int) async throws {
        try await ground.pool.write(holding: [.years(of: person)]) { [ground] tx in
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .sanction(known.scope))
            guard try Sanctions.lift(year: year, person: person, by: actor.account, at: ground.now(), in: tx) else {
                return
            }
            try auditSanction("sanction-lifted", person, year, by: actor, detail: nil, in: tx)
            try SettleYear(ground)(known, year: year, in: tx)
            try SendNews(ground)([(person, News(.sanctionLifted, year: year))], in: tx)
        }
    }
}

extension SanctionYear {
    private func auditSanction(
        _ action: String,
        _ person: PersonID,
        _ year: Int,
        by actor: Actor,
        detail: String?,
        in tx: any SQLTransaction
    ) throws {
        try ground.audit(
            AuditEntry(
                by: actor,
                action: action,
                subjectKind: "year",
                subjectID: "\(person.text)/\(year)",
                person: person,
                creditYear: year,
                detail: detail
            ),
            in: tx
        )
    }
}
