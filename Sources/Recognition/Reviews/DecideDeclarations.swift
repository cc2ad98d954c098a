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
        try await ground.changing(ids) { tx in
            do {
                var decisions = try JointDecisions(of: ids, try verdict.checked(), by: actor, ground, in: tx)
                let outcomes = try ids.map { try decisions.decide($0, seen: versions[$0]) }
                try decisions.save(in: tx)
                return outcomes
            } catch let fault as FormFault {
                // An actor who may decide none of them gets the refusals instead of the fault in the form.
                let refusals = try refusals(of: actor, deciding: ids, in: tx)
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
}

extension DecideDeclarations {
    private func refusals(of actor: Actor, deciding ids: [RecordID], in sql: any SQLReader) throws -> [Refusal] {
        let records = try Records.find(ids, in: sql)
        let people = try People.find(Set(records.values.map(\.person)).sorted(), in: sql)
        return try ids.compactMap { id in
            guard let record = records[id] else { throw LookupFailure.missing("record") }
            guard let known = people[record.person] else { throw LookupFailure.missing("person") }
            return ground.access.decide(actor, .recognise(known.scope, at: record.organisation)).refusal
        }
    }
}
