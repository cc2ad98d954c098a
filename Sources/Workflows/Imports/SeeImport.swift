public import Domain
import SQLDatabase
public import Store

/// Shows what a staged sheet would do, or what a committed one did.
public struct SeeImport: Sendable {
    public struct View: Sendable {
        public let batch: ImportBatch
        public let organisationName: String
        public let tally: ImportRows.Tally
        /// The first rows of each state, in the order of the sheet.
        public let firstNew: [StagedRow]
        public let firstAlready: [StagedRow]
        public let newPeople: [StagedRow]
        public let problemCounts: [(code: String, count: Int)]
        public let problems: [(row: Int, problem: StagedRow.Problem)]
        /// How many problems there are in all; `problems` holds the first of them.
        public let problemTotal: Int
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - problemLimit: how many problems are listed.
    /// - Throws: `Refusal`, or `StoreFailure.missing` when there is no such batch.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        problemLimit: Int = 500,
        peopleLimit: Int = 500
    ) async throws -> View {
        try await ground.pool.readLong { sql in
            let batch = try Imports.require(id, in: sql)
            try Access.require(actor, .seeBatch(batch.organisation))
            let shown: ImportRowState = batch.state == .committed ? .added : .new
            let counts = try ImportRows.problemCounts(id, in: sql)
            return View(
                batch: batch,
                organisationName: try Organisations.find(batch.organisation, in: sql)?.name ?? "",
                tally: try ImportRows.tally(id, in: sql),
                firstNew: try ImportRows.list(id, shown, limit: 10, in: sql),
                firstAlready: try ImportRows.list(id, .already, limit: 10, in: sql),
                newPeople: try ImportRows.newPeople(id, limit: peopleLimit, in: sql),
                problemCounts: counts,
                problems: try ImportRows.problems(id, limit: problemLimit, in: sql),
                problemTotal: counts.reduce(0) { $0 + $1.count }
            )
        }
    }
}

/// Lists the earlier imports of the account's organisations.
public struct ListImports: Sendable {
    public struct View: Sendable {
        public let batches: [ListedBatch]
        public let count: Int
        public let page: Int
        public let pageSize: Int
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, page: Int = 1, pageSize: Int = 20) async throws -> View {
        try Access.require(actor, .importHours)
        let organisations = actor.assignments.filter(\.role.bringsHoursIn).map(\.organisation)
        return try await ground.pool.read { sql in
            let batches = try Imports.list(of: organisations, page: page, pageSize: pageSize, in: sql)
            return View(
                batches: try batches.map { try ListedBatch($0, in: sql) },
                count: try Imports.count(of: organisations, in: sql),
                page: page,
                pageSize: pageSize
            )
        }
    }
}

/// A batch as lists show it.
public struct ListedBatch: Sendable {
    public let batch: ImportBatch
    public let tally: ImportRows.Tally
    /// The name of whoever imported it.
    public let importedBy: String

    init(_ batch: ImportBatch, in sql: any SQLReader) throws {
        self.batch = batch
        tally = try ImportRows.tally(batch.id, in: sql)
        importedBy = try Accounts.find(batch.importedBy, in: sql)?.account.name ?? ""
    }
}
