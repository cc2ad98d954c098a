import Documents
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Decides that the good rows of a checked sheet are added. A job then adds them.
public struct CommitImport: Sendable {
    public struct Options: Hashable, Sendable {
        public var mode: ImportBatch.Mode
        /// Whether new people may be registered. Otherwise their rows are refused.
        public var acceptNewPeople: Bool
        public var similarRows: ImportBatch.SimilarRows

        public init(
            mode: ImportBatch.Mode = .goodRows,
            acceptNewPeople: Bool,
            similarRows: ImportBatch.SimilarRows = .skip
        ) {
            self.mode = mode
            self.acceptNewPeople = acceptNewPeople
            self.similarRows = similarRows
        }
    }

    public enum Outcome: Hashable, Sendable {
        /// The rows are being added, or were added before.
        case underWay
        /// Nothing is added, because the mode is all or nothing and this number of rows is refused.
        case refusedRows(Int)
        case cancelled
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Makes all decisions before the first row is added. A second call changes nothing.
    /// - Throws: `Refusal`, `LookupFailure.missing` if there is no such batch, or `LookupFailure.outdated` if it is not
    ///   checked yet.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, _ options: Options) async throws -> Outcome {
        let outcome = try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            var batch = try Imports.require(id, in: tx)
            try ground.access.require(actor, .seeBatch(batch.organisation))
            switch batch.state {
            case .committing, .committed, .approving, .undoing, .undone: return Outcome.underWay
            case .cancelled: return .cancelled
            case .staged: break
            case .reading, .choosing, .checking, .unreadable: throw LookupFailure.outdated
            }
            let tally = batch.tally
            // The count excludes people who are registered outside the scope. Otherwise it would show who is
            // registered.
            let refused = tally.refused + (options.acceptNewPeople ? 0 : tally.newOfStrangers)
            let hasOutsiders = options.acceptNewPeople && tally.newOfOutsiders > 0
            if options.mode == .allOrNothing, refused > 0 || hasOutsiders {
                if hasOutsiders { try ground.audit(AuditEntry("import-met-outsiders", of: batch, by: actor), in: tx) }
                return .refusedRows(refused)
            }
            batch.mode = options.mode
            batch.acceptsNewPeople = options.acceptNewPeople
            batch.similarRows = options.similarRows
            batch.committedBy = actor.account
            batch.committedIn = actor.office?.id
            batch.state = .committing
            try Imports.put(batch, was: .staged, in: tx)
            if !options.acceptNewPeople { try RefuseNewPeople(ground: ground).tell(of: batch, in: tx) }
            try Jobs.ask(.commitImport, for: batch, stage: .committing, on: ground, in: tx)
            try ground.audit(AuditEntry("import-confirmed", of: batch, by: actor), in: tx)
            return .underWay
        }
        ground.bell.ring()
        return outcome
    }
}

/// Continues a batch whose job has failed.
public struct ContinueImport: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Continues the work. It changes nothing while the work is under way. An undo can be continued by the accounts
    /// that may decide about it, and all other work by the organisation of the import.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such batch.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws {
        try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            var batch = try Imports.require(id, in: tx)
            try ground.access.require(actor, Self.intention(batch, in: tx))
            let isUnderWay = try [.waiting, .running].contains(Jobs.latest(for: id.text, in: tx)?.state)
            if batch.state == .committing, !isUnderWay, batch.committedBy != actor.account {
                // The first account may have lost its office. The account that continues is responsible for the rest.
                batch.committedBy = actor.account
                batch.committedIn = actor.office?.id
                try Imports.put(batch, was: .committing, in: tx)
                try ground.audit(AuditEntry("import-taken-over", of: batch, by: actor), in: tx)
            }
            if batch.state == .undoing, !isUnderWay {
                try ground.audit(AuditEntry("import-undo-continued", of: batch, by: actor), in: tx)
            }
            switch batch.state {
            case .reading: try Jobs.ask(.readImport, for: batch, stage: .reading, on: ground, in: tx)
            case .checking: try Jobs.ask(.readImport, for: batch, stage: .checking, on: ground, in: tx)
            case .committing: try Jobs.ask(.commitImport, for: batch, stage: .committing, on: ground, in: tx)
            case .approving: try Jobs.ask(.approveImport, for: batch, stage: .approving, on: ground, in: tx)
            case .undoing: try Jobs.ask(.undoImport, for: batch, stage: .undoing, on: ground, in: tx)
            case .choosing, .staged, .committed, .undone, .cancelled, .unreadable: return
            }
        }
        ground.bell.ring()
    }
}

extension ContinueImport {
    /// Returns the intention to continue the work on a batch.
    static func intention(_ batch: ImportBatch, in sql: any SQLReader) throws -> Intention {
        guard batch.state == .undoing else { return .seeBatch(batch.organisation) }
        let organisation = try Organisations.require(batch.organisation, in: sql)
        return .continueUndo(organisation.id, organisation.managingRegion)
    }
}
