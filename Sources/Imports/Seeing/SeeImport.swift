public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Shows where a batch stands, what it would do, or what it has done.
public struct SeeImport: Sendable {
    public struct View: Sendable {
        public let batch: ImportBatch
        public let organisationName: String
        public let progress: ImportProgress?
        /// What is told of the file as a whole.
        public let notes: [ImportNote]
        /// For a workbook of which a sheet must be chosen.
        public let sheets: [OfferedSheet]
        /// The first rows of each state, in the order of the sheet.
        public let firstNew: [StagedRow]
        public let firstAlready: [StagedRow]
        /// Those that were passed over, or will be, because of what they resemble.
        public let firstSimilar: [StagedRow]
        /// The Chinese names of the kinds of activity that the rows shown have, by id.
        public let activityNames: [String: String]
        /// The Chinese names of subjects, by id.
        public let subjectNames: [String: String]
        public let newPeople: [ImportPerson]
        /// How many rows each problem touches.
        public let problemCounts: [(code: String, count: Int)]
        /// The first of each problem, by code.
        public let problems: [String: [PlacedProblem]]
        /// The newest request to take it back.
        public let undo: Approval?
        public let mayAskForUndo: Bool
        /// Whether whoever looks may have work go on that has failed.
        public let mayContinue: Bool
        /// How many records whoever looks may recognise all at once.
        public let toApprove: Int
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - problemLimit: how many rows are listed for each problem.
    /// - Throws: `Refusal`, or `LookupFailure.missing` when there is no such batch.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        problemLimit: Int = 20,
        peopleLimit: Int = 50
    ) async throws -> View {
        try await ground.pool.readLong { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            let organisation = try batch.organisation(seenBy: actor, on: ground, in: sql)
            let counts = try ImportRows.problemCounts(id, in: sql)
            let problems = try counts.map { entry in
                (entry.code, try ImportRows.problems(id, code: entry.code, limit: problemLimit, in: sql))
            }
            let isOwn = ground.access.decide(actor, .requestUndo(organisation.id)) == .allowed
            let firstNew = try ImportRows.list(id, .new, limit: 10, in: sql)
            let firstAlready = try ImportRows.list(id, .already, limit: 10, in: sql)
            let firstSimilar =
                batch.tally.similar > 0 ? try ImportRows.list(id, .similar, limit: problemLimit, in: sql) : []
            return View(
                batch: batch,
                organisationName: organisation.name,
                progress: try ImportProgress(of: batch, at: ground.now(), in: sql),
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
                problems: Dictionary(uniqueKeysWithValues: problems),
                undo: try batch.latestUndo(in: sql),
                mayAskForUndo: isOwn,
                mayContinue: ground.access.decide(actor, try ContinueImport.intention(batch, in: sql)) == .allowed,
                toApprove: try toApprove(batch, actor, in: sql)
            )
        }
    }
}

/// Lists the rows of a batch that resemble something, in the order of the sheet.
public struct ListSimilarRows: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter last: the number of the row after which the list begins.
    /// - Throws: `Refusal`, or `LookupFailure.missing` when there is no such batch.
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

/// Lists the problems of a batch in the order of the sheet: all of them, or one kind page by page.
public struct ListImportProblems: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter page: from 1.
    /// - Throws: `Refusal`, or `LookupFailure.missing` when there is no such batch.
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

/// How far the work on a batch is.
public struct ImportProgress: Hashable, Sendable {
    public let stage: JobProgress.Stage
    public let done: Int
    /// Nil while nobody knows yet.
    public let total: Int?
    /// At the pace so far; nil while that cannot be told.
    public let secondsLeft: Int?
    /// Nobody has taken the work up yet.
    public let isWaiting: Bool
    /// The work has failed; somebody may ask that it go on.
    public let hasFailed: Bool
}

/// Tells how far the work on a batch is, and nothing else: asked again and again by a page that shows it.
public struct SeeImportProgress: Sendable {
    public struct View: Sendable {
        public let state: ImportBatch.State
        /// Nil when nothing is under way.
        public let progress: ImportProgress?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, or `LookupFailure.missing` when there is no such batch.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws -> View {
        try await ground.pool.read { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            _ = try batch.organisation(seenBy: actor, on: ground, in: sql)
            return View(state: batch.state, progress: try ImportProgress(of: batch, at: ground.now(), in: sql))
        }
    }

    /// Waits a little for work that is soon done, so that small sheets need no second look.
    public func settled(_ actor: Actor, _ id: BatchID, within milliseconds: Int = 600) async throws -> View {
        let deadline = ContinuousClock.now.advanced(by: .milliseconds(milliseconds))
        while true {
            let view = try await self(actor, id)
            guard view.progress?.hasFailed == false, ContinuousClock.now < deadline else { return view }
            try await Task.sleep(for: .milliseconds(15))
        }
    }
}

extension SeeImport {
    /// The names of the activities of some rows, by id, as the policies of the rows' years have them.
    private func activityNames(of rows: [StagedRow]) -> [String: String] {
        var names: [String: String] = [:]
        for row in rows {
            guard let id = row.activity, names[id] == nil, let year = row.creditYear else { continue }
            names[id] = (try? ground.policy(series: ground.usualSeries, year: year))?.activity(id)?.name
        }
        return names
    }

    private func toApprove(_ batch: ImportBatch, _ actor: Actor, in sql: any SQLReader) throws -> Int {
        guard batch.state == .committed, batch.options.kind != .roster,
            ground.access.decide(actor, .approveBatch(batch.organisation)) == .allowed
        else { return 0 }
        return try BatchRecords.waiting(of: batch.id, in: sql)
    }
}
