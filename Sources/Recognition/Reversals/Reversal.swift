import Domain
import Groundwork
import SQLDatabase
import Store

/// The reversal of a recognised record (冲红). It adds an entry to the ledger that cancels the recognition, and settles
/// the year again.
struct Reversal: TwoPersonAct {
    /// A record and its person.
    struct Target: Sendable {
        let record: HoursRecord
        let known: KnownPerson
    }

    let ground: Ground

    var kind: ApprovalKind { .reversal }
    var confirmedAction: String { "record-reversed" }

    func target(_ subject: Approval.Subject, in sql: any SQLReader) throws -> Target {
        let record = try Records.require(RecordID(of: subject), in: sql)
        return Target(record: record, known: try People.require(record.person, in: sql))
    }

    func targets(_ subjects: [Approval.Subject], in sql: any SQLReader) throws -> [Approval.Subject: Target] {
        let records = try Records.find(subjects.map { RecordID(of: $0) }, in: sql)
        let people = try People.find(Set(records.values.map(\.person)).sorted(), in: sql)
        var targets: [Approval.Subject: Target] = [:]
        for subject in subjects {
            guard let record = records[RecordID(of: subject)], let known = people[record.person] else { continue }
            targets[subject] = Target(record: record, known: known)
        }
        return targets
    }

    func holds(_ subject: Approval.Subject, in sql: any SQLReader) throws -> [SQLHold] {
        try Records.people(of: [RecordID(of: subject)], in: sql).map(SQLHold.years)
    }

    func subject(of target: Target) -> Approval.Subject { target.record.reversalSubject }

    func asking(_ target: Target) -> Intention { .requestReversal(target.known.scope) }

    func deciding(_ target: Target, by actor: Actor, in sql: any SQLReader) -> Intention {
        .confirmReversal(target.known.scope)
    }

    func deciding(_ targets: [Target], by actor: Actor, in sql: any SQLReader) throws -> [Intention] {
        targets.map { .confirmReversal($0.known.scope) }
    }

    func isPossible(_ target: Target) -> Bool { target.record.status == .recognised }

    func entry(_ action: String, of target: Target, by actor: Actor, detail: String) -> AuditEntry {
        AuditEntry(
            by: actor,
            action: action,
            subjectKind: "record",
            subjectID: target.record.id.text,
            person: target.record.person,
            creditYear: target.record.creditYear,
            detail: detail
        )
    }

    func note(_ approval: Approval, on target: Target, by actor: Actor, in tx: any SQLTransaction) throws {
        let (action, at, reason): (RecordEvent.Action, Instant, String?) =
            if let decision = approval.decision {
                (.reversalRefused, decision.at, decision.reason)
            } else {
                (.reversalRequested, approval.asked.at, approval.asked.reason)
            }
        try RecordHistory.add(action, to: target.record, by: actor, at: at, reason: reason, in: tx)
    }

    func news(_ approval: Approval, on target: Target) -> News {
        News(
            approval.state == .confirmed ? .reversalConfirmed : .reversalRefused,
            about: approval.id,
            year: target.record.creditYear,
            title: target.record.content.title
        )
    }

    func carryOut(
        _ approval: Approval,
        on target: Target,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Target {
        let now = ground.now()
        let reason = approval.asked.reason
        let record = target.record.with(status: .reversed, at: now)
        let certificates = try Certificates.counts(showing: [target.record], in: tx)[record.id] ?? 0
        try Records.replace(target.record, with: record, in: tx)
        try RecordHistory.add(.reversed, to: record, by: actor, at: now, reason: reason, in: tx)
        try KeepLedger(ground).reverse(record, by: actor, reason: reason, in: tx)
        try SettleYear(ground)(target.known, year: record.creditYear, in: tx)
        var news = [News(.reversed, about: record)]
        if certificates > 0 { news.append(News(.certificatesAffected, about: record, quantity: certificates)) }
        try SendNews(ground)(news.map { (record.person, $0) }, in: tx)
        return Target(record: record, known: target.known)
    }
}

extension HoursRecord {
    /// The subject of requests to reverse the record.
    var reversalSubject: Approval.Subject { Approval.Subject(id, year: creditYear) }

    /// Returns the waiting request to reverse the record, if there is one. Requests about a record that is no longer
    /// recognised have lapsed.
    func waitingReversal(in sql: any SQLReader) throws -> Approval? {
        guard status == .recognised else { return nil }
        let latest = try Approvals.latest(.reversal, about: reversalSubject, in: sql)
        return latest?.state == .waiting ? latest : nil
    }
}
