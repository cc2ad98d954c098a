public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Submits a declaration to the employer, who must decide about it.
public struct SubmitDeclaration: Sendable {
    public enum Outcome: Sendable {
        case submitted(HoursRecord)
        case refused([FormFault])
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Submits the declaration. If it is already submitted, nothing changes.
    public func callAsFunction(_ actor: Actor, _ id: RecordID, version: Int) async throws -> Outcome {
        let now = ground.now()
        return try await ground.changingOwnYears(of: actor) { [ground] tx in
            let old = try Records.require(id, in: tx)
            let known = try People.require(old.person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            if old.status == .submitted { return .submitted(old) }
            guard old.canBeMended, old.version == version else { throw LookupFailure.outdated }
            let policy = try ground.policy(series: known.person.series, year: old.creditYear)
            guard let activity = policy.activity(old.content.activity) else { throw LookupFailure.missing("activity") }
            let evidence = try EvidenceFiles.of(old, in: tx)
            let obstacles = try old.obstacles(activity, evidence, of: known, in: tx)
            guard obstacles.isEmpty else { return .refused(obstacles) }
            let record = old.with(
                status: .submitted,
                organisation: known.person.employer,
                submittedAt: now,
                at: now
            )
            try Records.replace(old, with: record, in: tx)
            try RecordHistory.add(.submitted, to: record, by: actor, at: now, in: tx)
            try ground.audit("declaration-submitted", of: record, by: actor, in: tx)
            return .submitted(record)
        }
    }
}

/// Withdraws a declaration that is not decided yet. It becomes a draft again.
public struct WithdrawDeclaration: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Withdraws the declaration.
    /// - Throws: `LookupFailure.outdated` if it was decided meanwhile.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws {
        let now = ground.now()
        try await ground.changingOwnYears(of: actor) { [ground] tx in
            let old = try Records.require(id, in: tx)
            let known = try People.require(old.person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            if old.status == .draft { return }
            guard old.origin == .declaration, old.status == .submitted || old.status == .returned else {
                throw LookupFailure.outdated
            }
            let record = old.with(status: .draft, at: now)
            try Records.replace(old, with: record, in: tx)
            try RecordHistory.add(.withdrawn, to: record, by: actor, at: now, in: tx)
            try ground.audit("declaration-withdrawn", of: record, by: actor, in: tx)
        }
    }
}
