public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Withdraws a training. No more hours can be imported for it. Imported hours stay.
public struct WithdrawTraining: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Withdraws the training. If it is already withdrawn, nothing changes.
    /// - Throws: `Refusal`, `FormFault` for a missing or unsuitable reason, or `LookupFailure.missing` if there is no
    ///   such training.
    @discardableResult
    public func callAsFunction(_ actor: Actor, _ id: TrainingID, reason: String) async throws -> Training {
        let now = ground.now()
        return try await ground.pool.write { [ground] tx in
            let training = try Trainings.require(id, in: tx)
            try ground.access.require(actor, .keepTrainings(of: training.provider))
            guard training.isOpen else { return training }
            guard !reason.prose.isEmpty else { throw FormFault("reason", "请写明撤回原因，登记中会保留这段文字。") }
            let reason = try reason.checkedReason(at: "reason")
            let withdrawal = Training.Withdrawal(by: actor.account, byName: actor.name, at: now, reason: reason)
            try Trainings.withdraw(id, withdrawal, in: tx)
            try ground.audit(AuditEntry("training-withdrawn", of: training, by: actor, detail: reason), in: tx)
            return try Trainings.require(id, in: tx)
        }
    }
}
