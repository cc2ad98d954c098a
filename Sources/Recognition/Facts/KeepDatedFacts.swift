public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Enters or withdraws a dated fact about a person that a rule depends on. The same transaction settles the person's
/// years again, because the requirement may change.
public struct KeepDatedFacts: Sendable {
    public enum Outcome: Sendable {
        case kept
        case invalid([FormFault])
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Enters a fact. A value that is true until now ends on the day before the new one begins.
    /// - Throws: `Refusal`, `PolicyRefusal` if no policy applies to the year, or `LookupFailure.missing` if there is no
    ///   such person.
    public func callAsFunction(_ actor: Actor, _ person: PersonID, _ form: DatedFactForm) async throws -> Outcome {
        try await ground.pool.write(holding: [.years(of: person)]) { [ground] tx in
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .keepFacts(known.scope))
            let policy = try ground.policy(series: known.person.series, year: form.year)
            guard let question = policy.personQuestions.first(where: { $0.key.rawValue == form.key }) else {
                return .invalid([FormFault("facts", "适用的认定规则没有用到这一项，不用登记。")])
            }
            let reading = DatedFactReading(form, question, today: ground.today)
            guard reading.faults.isEmpty else { return .invalid(reading.faults) }
            let fact = DatedFact(
                id: ground.newID(),
                person: person,
                key: question.key,
                value: reading.value,
                began: reading.began,
                ended: reading.ended,
                source: reading.source,
                enteredBy: actor.account,
                enteredAt: ground.now()
            )
            if let fault = try makeRoom(for: fact, among: known.facts, by: actor, in: tx) {
                return .invalid([fault])
            }
            try DatedFacts.add(fact, in: tx)
            try auditFact("fact-entered", fact.sentence, person, by: actor, in: tx)
            try SettleYear(ground).everyYear(People.require(person, in: tx), in: tx)
            return .kept
        }
    }

    /// Withdraws a fact. If it is already withdrawn, nothing changes.
    /// - Throws: `Refusal`, `FormFault` for a missing or unsuitable reason, or `LookupFailure.missing` if there is no
    ///   such fact.
    public func withdraw(_ actor: Actor, _ person: PersonID, _ fact: DatedFactID, reason: String) async throws {
        try await ground.pool.write(holding: [.years(of: person)]) { [ground] tx in
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .keepFacts(known.scope))
            let reason = try reason.checkedReason(at: "reason")
            guard let standing = known.facts.first(where: { $0.id == fact }) else { return }
            let isDone = try DatedFacts.withdraw(
                fact,
                of: person,
                reason: reason,
                by: actor.account,
                at: ground.now(),
                in: tx
            )
            guard isDone else { return }
            try auditFact("fact-withdrawn", "\(standing.sentence)：\(reason)", person, by: actor, in: tx)
            try SettleYear(ground).everyYear(People.require(person, in: tx), in: tx)
        }
    }
}

extension KeepDatedFacts {
    /// Makes sure that two values of one key are never true on the same day. An older value without an end gets one.
    /// Every other overlap is a fault.
    private func makeRoom(
        for fact: DatedFact,
        among known: [DatedFact],
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> FormFault? {
        for other in known where other.key == fact.key {
            if fact.key.isEvent {
                guard other.began == fact.began else { continue }
                return FormFault("\(fact.key.rawValue)-began", "这一天已经登记过，不用再登记。")
            }
            guard other.overlaps(fact) else { continue }
            guard other.ended == nil, let began = fact.began, let last = Day(daysSinceEpoch: began.daysSinceEpoch - 1),
                other.began.map({ $0 <= last }) ?? true
            else {
                return FormFault(
                    "\(fact.key.rawValue)-began",
                    "与已登记的（\(other.days)）重叠。登记有误的，请先撤回原来的；情况有变的，请改正日期。"
                )
            }
            try DatedFacts.end(other.id, on: last, in: tx)
            try auditFact("fact-ended", "\(other.sentence)，止于 \(last.iso)", fact.person, by: actor, in: tx)
        }
        return nil
    }

    private func auditFact(
        _ action: String,
        _ detail: String,
        _ person: PersonID,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws {
        try ground.audit(
            AuditEntry(
                by: actor,
                action: action,
                subjectKind: "person",
                subjectID: person.text,
                person: person,
                detail: detail
            ),
            in: tx
        )
    }
}

extension DatedFact {
    /// The fact as the audit log shows it, such as `title-level=senior 2024-01-01/… 聘任文件`.
    fileprivate var sentence: String {
        "\(key.rawValue)=\(value) \(began?.iso ?? "…")/\(ended?.iso ?? "…") \(source)"
    }
}
