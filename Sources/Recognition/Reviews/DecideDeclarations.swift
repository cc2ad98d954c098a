public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Recognises, returns or rejects declarations. Nobody decides about their own.
public struct DecideDeclarations: Sendable {
    public enum Verdict: Hashable, Sendable {
        case recognised
        /// Sent back to the person, with the reason.
        case returned(reason: String)
        case rejected(reason: String)
    }

    /// The outcome of one declaration.
    public enum Outcome: Hashable, Sendable {
        case decided(HoursRecord)
        /// Another official has decided it, or it was withdrawn. The record shows its present state.
        case alreadyDecided(HoursRecord)
        case refused(Refusal)
        /// It was changed after the page was opened, so the official has not seen its present content.
        case changed(HoursRecord)
        /// The policy cannot assess it, so it cannot count.
        case notAssessable(HoursRecord)
        /// The year is closed for the region. Only make-ups are decided.
        case yearClosed(HoursRecord)
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Decides all of them in one transaction. If one cannot be decided, the others still are.
    /// - Parameter versions: The versions that the actor has seen, if they are known.
    /// - Returns: The outcomes in the order of the ids.
    /// - Throws: `LookupFailure.missing` if there is no such record, or `FormFault` for a missing or unsuitable reason.
    public func callAsFunction(
        _ actor: Actor,
        _ ids: [RecordID],
        _ verdict: Verdict,
        versions: [RecordID: Int] = [:]
    ) async throws -> [Outcome] {
        try await ground.pool.write { tx in
            do {
                let verdict = try verdict.checked()
                return try ids.map { try decide($0, verdict, seen: versions[$0], by: actor, in: tx) }
            } catch let fault as FormFault {
                // An actor who may decide none of them gets the refusals instead of the fault in the form.
                let refusals = try ids.compactMap { try refusal(of: actor, deciding: $0, in: tx) }
                guard !ids.isEmpty, refusals.count == ids.count else { throw fault }
                return refusals.map(Outcome.refused)
            }
        }
    }
}

extension DecideDeclarations.Verdict {
    fileprivate func checked() throws(FormFault) -> Self {
        switch self {
        case .recognised: return self
        case .returned(let reason): return .returned(reason: try reason.checkedReason(at: "return_reason"))
        case .rejected(let reason): return .rejected(reason: try reason.checkedReason(at: "rejection_reason"))
        }
    }

    fileprivate var status: RecordStatus {
        switch self {
        case .recognised: .recognised
        case .returned: .returned
        case .rejected: .rejected
        }
    }

    fileprivate var action: RecordEvent.Action {
        switch self {
        case .recognised: .recognised
        case .returned: .returned
        case .rejected: .rejected
        }
    }

    fileprivate var reason: String? {
        switch self {
        case .recognised: nil
        case .returned(let reason), .rejected(let reason): reason
        }
    }
}

extension DecideDeclarations {
    private func refusal(of actor: Actor, deciding id: RecordID, in sql: any SQLReader) throws -> Refusal? {
        let record = try Records.require(id, in: sql)
        let known = try People.require(record.person, in: sql)
        return ground.access.decide(actor, .recognise(known.scope, at: record.organisation)).refusal
    }

    /// Decides one record by all rules.
    private func decide(
        _ id: RecordID,
        _ verdict: DecideDeclarations.Verdict,
        seen version: Int?,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> DecideDeclarations.Outcome {
        let old = try Records.require(id, in: tx)
        let known = try People.require(old.person, in: tx)
        if let refusal = ground.access.decide(actor, .recognise(known.scope, at: old.organisation)).refusal {
            return .refused(refusal)
        }
        guard old.status == .submitted else { return .alreadyDecided(old) }
        if let version, version != old.version { return .changed(old) }
        if verdict == .recognised, try !isAssessable(old, known, in: tx) { return .notAssessable(old) }
        if verdict == .recognised, try isClosed(old, known, in: tx) { return .yearClosed(old) }
        if verdict.status == .returned, old.origin == .imported {
            throw FormFault("return_reason", "导入的学时没有申报人可以修改，不能退回；如有误，请选“审核不通过”并写明原因。")
        }
        let now = ground.now()
        let record = old.with(status: verdict.status, at: now)
        try Records.replace(old, with: record, in: tx)
        try RecordHistory.add(verdict.action, to: record, by: actor, at: now, reason: verdict.reason, in: tx)
        try ground.audit(
            "declaration-\(verdict.status.rawValue)",
            of: record,
            by: actor,
            detail: verdict.reason,
            in: tx
        )
        if verdict == .recognised {
            try KeepLedger(ground).enter(
                record,
                SettleYear(ground)(known, year: record.creditYear, in: tx),
                by: actor,
                in: tx
            )
        }
        return .decided(record)
    }

    private func isAssessable(_ record: HoursRecord, _ known: KnownPerson, in sql: any SQLReader) throws -> Bool {
        let book = try YearBooks(ground).book(known, year: record.creditYear, asIfRecognised: record.id, in: sql)
        return book.line(of: record.id)?.assessment != nil
    }

    private func isClosed(_ record: HoursRecord, _ known: KnownPerson, in sql: any SQLReader) throws -> Bool {
        let isMakeup = record.content.makeupReason != nil
        return try known.closedYearFault(record.creditYear, isMakeup: isMakeup, in: sql) != nil
    }
}
