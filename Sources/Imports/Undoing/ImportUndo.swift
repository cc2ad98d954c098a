import Domain
import Groundwork
import SQLDatabase
import Store

/// The undo of a whole committed batch (整批撤销). Its confirmation starts the job that does the work.
struct ImportUndo: TwoPersonAct {
    /// A batch and its organisation.
    struct Target: Sendable {
        var batch: ImportBatch
        let organisation: Organisation
    }

    let ground: Ground

    var kind: ApprovalKind { .importUndo }

    func target(_ subject: Approval.Subject, in sql: any SQLReader) throws -> Target {
        let batch = try Imports.require(BatchID(of: subject), in: sql)
        return Target(batch: batch, organisation: try Organisations.require(batch.organisation, in: sql))
    }

    func targets(_ subjects: [Approval.Subject], in sql: any SQLReader) throws -> [Approval.Subject: Target] {
        let batches = try Imports.find(Set(subjects.map { BatchID(of: $0) }), in: sql)
        let organisations = try Organisations.find(Set(batches.values.map(\.organisation)), in: sql)
        var targets: [Approval.Subject: Target] = [:]
        for subject in subjects {
            guard let batch = batches[BatchID(of: subject)], let organisation = organisations[batch.organisation]
            else { continue }
            targets[subject] = Target(batch: batch, organisation: organisation)
        }
        return targets
    }

    func holds(_ subject: Approval.Subject, in sql: any SQLReader) -> [SQLHold] { [.batch(BatchID(of: subject))] }

    func subject(of target: Target) -> Approval.Subject { Approval.Subject(target.batch.id) }

    func asking(_ target: Target) -> Intention { .requestUndo(target.organisation.id) }

    func deciding(_ target: Target, by actor: Actor, in sql: any SQLReader) throws -> Intention {
        try deciding([target], by: actor, in: sql)[0]
    }

    func deciding(_ targets: [Target], by actor: Actor, in sql: any SQLReader) throws -> [Intention] {
        let batches = Set(targets.map(\.batch.id))
        let own = try actor.person.map { try BatchRecords.touched(by: $0, among: batches, in: sql) } ?? []
        return targets.map { target in
            .confirmUndo(
                target.organisation.id,
                target.organisation.managingRegion,
                touchesOwnHours: own.contains(target.batch.id)
            )
        }
    }

    func isPossible(_ target: Target) -> Bool { target.batch.state == .committed }

    func news(_ approval: Approval, on target: Target) -> News {
        target.batch.news(approval.state == .confirmed ? .undoConfirmed : .undoRefused)
    }

    func entry(_ action: String, of target: Target, by actor: Actor, detail: String) -> AuditEntry {
        AuditEntry(action, of: target.batch, by: actor, detail: detail)
    }

    func carryOut(
        _ approval: Approval,
        on target: Target,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Target {
        var undoing = target
        undoing.batch.state = .undoing
        undoing.batch.undoneIn = actor.office?.id
        try Imports.put(undoing.batch, was: .committed, in: tx)
        try Jobs.ask(.undoImport, for: undoing.batch, stage: .undoing, on: ground, in: tx)
        return undoing
    }
}

extension ImportBatch {
    /// Returns the newest request to undo the batch, decided or not.
    func latestUndo(in sql: any SQLReader) throws -> Approval? {
        try Approvals.latest(.importUndo, about: Approval.Subject(id), in: sql)
    }
}
