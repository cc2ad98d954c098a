public import Domain
import Rules
import SQLDatabase
import Store

/// Adds the good rows of a staged sheet, in chunks of whole people, each one transaction.
///
/// What was interrupted goes on where it was; doing it twice does it once.
public struct CommitImport: Sendable {
    public struct Options: Hashable, Sendable {
        public var mode: ImportBatch.Mode
        /// Whether people who are not known yet may be added; otherwise their rows are refused.
        public var acceptNewPeople: Bool
        /// An authority's approval given with the import.
        public var approve: Bool

        public init(mode: ImportBatch.Mode = .goodRows, acceptNewPeople: Bool, approve: Bool = false) {
            self.mode = mode
            self.acceptNewPeople = acceptNewPeople
            self.approve = approve
        }
    }

    public enum Outcome: Hashable, Sendable {
        case committed
        /// All or nothing was asked for, and so many rows cannot be taken: nothing was added.
        case refusedRows(Int)
        case cancelled
    }

    private static let rowsAtOnce = 1_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, or `StoreFailure.missing` when there is no such batch.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, _ options: Options) async throws -> Outcome {
        let batch = try await ground.pool.read { sql in
            let batch = try Imports.require(id, in: sql)
            try Access.require(actor, .seeBatch(batch.organisation))
            return batch
        }
        switch batch.state {
        case .committed: return .committed
        case .cancelled: return .cancelled
        case .staged: break
        }
        if let refused = try await prepare(id, options) { return .refusedRows(refused) }
        let importer = try await ground.pool.read { sql in
            try Importer(actor, at: batch.organisation, approve: options.approve, in: sql)
        }
        while try await commitChunk(batch, importer) {}
        let end = try await ground.pool.read { sql in try Imports.require(id, in: sql) }.state
        return end == .cancelled ? .cancelled : .committed
    }

    /// Refuses the rows of new people who were not accepted. Everything is decided here, before the first chunk.
    /// - Returns: how many rows stand in the way of all or nothing.
    private func prepare(_ id: BatchID, _ options: Options) async throws -> Int? {
        try await ground.pool.write { tx in
            let tally = try ImportRows.tally(id, in: tx)
            let unknown = options.acceptNewPeople ? 0 : try ImportRows.countOfNewPeople(id, in: tx)
            if options.mode == .allOrNothing, tally.refused + unknown > 0, tally.added == 0 {
                return tally.refused + unknown
            }
            if !options.acceptNewPeople { try ImportRows.refuseNewPeople(id, problem: .personUnknown(""), in: tx) }
            return nil
        }
    }

    /// Whether there may be more to do.
    private func commitChunk(_ batch: ImportBatch, _ importer: Importer) async throws -> Bool {
        try await ground.pool.write { [ground] tx in
            guard try Imports.require(batch.id, in: tx).state == .staged else { return false }
            let rows = try ImportRows.nextNew(batch.id, limit: Self.rowsAtOnce, in: tx)
            let whole = rows.count < Self.rowsAtOnce ? rows : rows.withoutLastPerson
            for (_, rows) in whole.byPerson { try ground.add(rows, of: batch, importer, in: tx) }
            if rows.count == Self.rowsAtOnce { return true }
            try Imports.finish(batch.id, as: .committed, at: ground.now(), in: tx)
            try ground.audit("import-committed", of: batch, by: importer.actor, in: tx)
            return false
        }
    }
}

extension [StagedRow] {
    /// The rows without those of the last person, of whom more may follow; all of them if there is no other.
    fileprivate var withoutLastPerson: [StagedRow] {
        guard let last, let first = firstIndex(where: { $0.document == last.document }), first > 0 else { return self }
        return Array(self[..<first])
    }

    fileprivate var byPerson: [(DocumentNumber, [StagedRow])] {
        var groups: [(DocumentNumber, [StagedRow])] = []
        for row in self {
            if groups.last?.0 == row.document {
                groups[groups.count - 1].1.append(row)
            } else {
                groups.append((row.document, [row]))
            }
        }
        return groups
    }
}
