public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Shows the state of a batch, and what it would do or has done.
public struct SeeImport: Sendable {
    public struct Details: Sendable {
        public let batch: ImportBatch
        public let organisationName: String
        public let progress: ImportProgress?
        /// The notes about the whole file.
        public let notes: [ImportNote]
        /// The sheets of a workbook, if the user must choose one.
        public let sheets: [OfferedSheet]
        /// The first rows of each state, in the order of the sheet.
        public let firstNew: [StagedRow]
        public let firstAlready: [StagedRow]
        /// The similar rows that were skipped or will be skipped.
        public let firstSimilar: [StagedRow]
        /// The Chinese names of the activities of the rows shown, by id.
        public let activityNames: [String: String]
        /// The Chinese names of subjects by id.
        public let subjectNames: [String: String]
        public let newPeople: [ImportPerson]
        /// The number of rows with each problem.
        public let problemCounts: [(code: String, count: Int)]
        /// The first rows with each problem, by its code.
        public let problems: [String: [PlacedProblem]]
        /// The newest request to undo the batch.
        public let undo: Approval?
        public let mayAskForUndo: Bool
        /// Whether the actor may continue failed work.
        public let mayContinue: Bool
        /// The number of records that the actor may recognise at once.
        public let toApprove: BoundedCount
        /// The number of records that wait for recognition.
        public let waiting: BoundedCount
        /// The name of the organisation at which they wait, or `nil` if none waits.
        public let waitingAt: String?
        /// The first records that still wait after all were recognised at once, and why.
        public let left: [LeftRecord]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the state of a batch.
    /// - Parameters:
    ///   - problemLimit: The maximum number of rows for each problem.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such batch.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        problemLimit: Int = 20,
        peopleLimit: Int = 50
    ) async throws -> Details {
        try await ground.pool.readLong { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            let organisation = try batch.organisation(seenBy: actor, on: ground, in: sql)
            let counts = try ImportRows.problemCounts(id, in: sql)
            let problems = try ImportRows.problems(id, codes: counts.map(\.code), limit: problemLimit, in: sql)
            let waiting = try waiting(batch, in: sql)
            let isOwn = ground.access.decide(actor, .requestUndo(organisation.id)) == .allowed
            let firstNew = try ImportRows.list(id, .new, limit: 10, in: sql)
            let firstAlready = try ImportRows.list(id, .already, limit: 10, in: sql)
            let firstSimilar =
                batch.tally.similar > 0 ? try ImportRows.list(id, .similar, limit: problemLimit, in: sql) : []
            return Details(
                batch: batch,
                organisationName: organisation.name,
                progress: try ImportProgress(of: batch, in: sql),
                notes: try ImportNotes.list(id, in: sql),
                sheets: batch.state == .choosing ? try ImportSheets.list(id, in: sql) : [],
                firstNew: firstNew,
                firstAlready: firstAlready,
                firstSimilar: firstSimilar,
                activityNames: activityNames(of: firstNew + firstAlready + firstSimilar),
                subjectNames: ground.subjectNames,
                newPeople: try ImportPeople.list(
                    id,
                    isAdded: batch.state == .committed,
                    limit: peopleLimit,
                    in: sql
                ),
                problemCounts: counts,
                problems: problems,
                undo: try batch.latestUndo(in: sql),
                mayAskForUndo: isOwn,
                mayContinue: ground.access.decide(actor, try ContinueImport.intention(batch, in: sql)) == .allowed,
                toApprove: mayApprove(batch, actor) ? waiting?.count ?? BoundedCount(0) : BoundedCount(0),
                waiting: waiting?.count ?? BoundedCount(0),
                waitingAt: waiting?.placeName,
                left: try LeftRecord.list(of: batch, limit: problemLimit, in: sql)
            )
        }
    }
}

/// Lists the similar rows of a batch, in the order of the sheet.
public struct ListSimilarRows: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the next rows.
    /// - Parameter last: The number of the row before the first one of the list.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such batch.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        after last: Int = 0,
        limit: Int = .max
    ) async throws -> [StagedRow] {
        try await ground.pool.readLong { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            _ = try batch.organisation(seenBy: actor, on: ground, in: sql)
            return batch.tally.similar > 0 ? try ImportRows.list(id, .similar, after: last, limit: limit, in: sql) : []
        }
    }
}

/// Lists the problems of a batch, in the order of the sheet. It lists all problems, or those with one code page by
/// page.
public struct ListImportProblems: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the problems.
    /// - Parameter page: The number of the page, starting at 1.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such batch.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        code: String? = nil,
        page: Int = 1,
        limit: Int = .max
    ) async throws -> [PlacedProblem] {
        try await ground.pool.readLong { [ground] sql in
            _ = try Imports.require(id, in: sql).organisation(seenBy: actor, on: ground, in: sql)
            return try ImportRows.problems(id, code: code, page: page, limit: limit, in: sql)
        }
    }
}

/// The progress of the work on a batch.
public struct ImportProgress: Hashable, Sendable {
    public let stage: JobProgress.Stage
    public let done: Int
    /// The number of rows, or `nil` until it is known.
    public let total: Int?
    /// The seconds that are left at the present speed, or `nil` if it is too early to tell.
    public let secondsLeft: Int?
    /// Whether no instance has claimed the job yet.
    public let isWaiting: Bool
    /// Whether the job has failed. An official may continue it.
    public let hasFailed: Bool
}

/// Returns only the progress of the work on a batch. A page that shows the progress asks for it again and again.
public struct SeeImportProgress: Sendable {
    public struct Status: Sendable {
        public let state: ImportBatch.State
        /// The progress, or `nil` if no job works on the batch.
        public let progress: ImportProgress?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, or `LookupFailure.missing` when there is no such batch.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws -> Status {
        try await ground.pool.read { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            _ = try batch.organisation(seenBy: actor, on: ground, in: sql)
            return Status(state: batch.state, progress: try ImportProgress(of: batch, in: sql))
        }
    }

    /// Waits a short time for work that ends soon, so that a page of a small sheet need not ask again.
    public func settled(_ actor: Actor, _ id: BatchID, within milliseconds: Int = 600) async throws -> Status {
        let deadline = ContinuousClock.now.advanced(by: .milliseconds(milliseconds))
        while true {
            let view = try await self(actor, id)
            guard view.progress?.hasFailed == false, ContinuousClock.now < deadline else { return view }
            try await Task.sleep(for: .milliseconds(15))
        }
    }
}

extension SeeImport {
    /// Returns the names of the activities of some rows by id, from the policies of the rows' years.
    private func activityNames(of rows: [StagedRow]) -> [String: String] {
        var names: [String: String] = [:]
        for row in rows {
            guard let id = row.activity, names[id] == nil, let year = row.creditYear else { continue }
            names[id] = ground.activities(year: year).first { $0.id == id }?.name
        }
        return names
    }

    private func mayApprove(_ batch: ImportBatch, _ actor: Actor) -> Bool {
        ground.access.decide(actor, .approveBatch(batch.organisation)) == .allowed
    }

    private func waiting(_ batch: ImportBatch, in sql: any SQLReader) throws -> BatchRecords.Waiting? {
        guard batch.state == .committed, batch.options.kind != .roster else { return nil }
        return try BatchRecords.waiting(of: [batch.id], in: sql)[batch.id]
    }
}
