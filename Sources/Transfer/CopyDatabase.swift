public import SQLDatabase
import Store
import Threads

/// Copies a whole database into another one, which may have another engine, and compares both.
///
/// It can be killed at any moment, and then goes on where it stopped. Nobody can write to the source while it runs. If
/// it succeeds, the target has exactly the rows that the source had during this run.
public struct CopyDatabase: Sendable {
    private let source: any SQLPool
    private let target: any SQLPool
    private let prepareYears: @Sendable ([Int], any SQLTransaction) throws -> Void

    /// - Parameter prepareYears: Makes room in the target for the credit years that occur, before the first row comes.
    public init(
        from source: any SQLPool,
        to target: any SQLPool,
        prepareYears: @escaping @Sendable ([Int], any SQLTransaction) throws -> Void = { _, _ in }
    ) {
        (self.source, self.target, self.prepareYears) = (source, target, prepareYears)
    }

    /// Copies and compares.
    /// - Parameter tell: Is called after each page, on any thread.
    /// - Returns: The sums of all tables. If they differ, the target stays marked as unfinished.
    /// - Throws: `TransferFailure`, or `SQLFailure` if the source fails.
    public func callAsFunction(
        telling tell: @escaping @Sendable (TransferProgress) -> Void = { _ in }
    ) async throws -> TransferReport {
        try await requireSchema()
        let (known, name, years) = try await source.read { sql in
            let tables = try Catalogue.tables(in: sql)
            return (tables, try SourceName.make(in: sql), try CreditYears.all(of: tables, in: sql))
        }
        let plan = try CopyPlan(source: known, target: try await target.read { try Catalogue.tables(in: $0) })
        let (bookmarks, isNew) = try await saving { [prepareYears] tx in
            let prepared = try EmptyTarget(plan: plan, source: name).prepare(in: tx)
            if prepared.isNew { try prepareYears(years, tx) }
            return prepared
        }
        let tables = try await copy(plan, bookmarks, tell)
        let report = TransferReport(tables: tables, isResumed: !isNew)
        if report.differing.isEmpty { try await finish(plan) }
        return report
    }

    private func requireSchema() async throws {
        for (side, pool) in [(TransferFailure.Side.source, source), (.target, target)] {
            let state: Migrator.SchemaState
            do {
                state = try await Schema.migrator.state(of: pool)
            } catch SQLFailure.unreachable(let why) {
                throw TransferFailure.unreachable(side, why)
            }
            switch state {
            case .current: continue
            case .behind(let missing): throw TransferFailure.schemaBehind(side, missing.count)
            case .ahead: throw TransferFailure.schemaAhead(side)
            }
        }
    }

    /// Copies all pages while the source is read ahead, then compares table by table.
    private func copy(
        _ plan: CopyPlan,
        _ bookmarks: [Bookmarks.Bookmark],
        _ tell: @escaping @Sendable (TransferProgress) -> Void
    ) async throws -> [TransferReport.Table] {
        let line = HandOver<SourceReading.Piece, Void>(places: 3)
        async let ended: Void = SourceReading(plan: plan, bookmarks: bookmarks).run(in: source, giving: line)
        let result: Result<[TransferReport.Table], any Error>
        do {
            result = .success(try await take(line, plan, bookmarks, tell))
        } catch {
            result = .failure(error)
        }
        line.stop()
        await ended
        return try result.get()
    }

    private func take(
        _ line: HandOver<SourceReading.Piece, Void>,
        _ plan: CopyPlan,
        _ bookmarks: [Bookmarks.Bookmark],
        _ tell: @escaping @Sendable (TransferProgress) -> Void
    ) async throws -> [TransferReport.Table] {
        var bookmarks = bookmarks
        var progress = TransferProgress(stage: .copying, done: 0, total: 0)
        var compared: [TransferReport.Table] = []
        while let piece = try await line.next() {
            switch piece {
            case .total(let total):
                progress.total = total
                progress.done = zip(plan.steps, bookmarks).reduce(0) { $0 + ($1.0.addsRows ? $1.1.rows : 0) }
            case .page(let page):
                let step = plan.steps[page.step]
                let old = bookmarks[page.step]
                let new = Bookmarks.Bookmark(rows: old.rows + page.rows.count, last: page.last, isDone: page.isLast)
                let writing = PageWriting(step: step)
                try await saving { tx in
                    try Bookmarks.move(step.name, from: old, to: new, in: tx)
                    try writing.save(page.rows, in: tx)
                }
                bookmarks[page.step] = new
                if step.addsRows { progress.done += page.rows.count }
            case .sum(let table, let sum):
                if progress.stage == .copying {
                    progress = TransferProgress(stage: .comparing, done: 0, total: progress.total)
                }
                let copied = try await self.sum(of: plan.targets[table.name] ?? table)
                compared.append(TransferReport.Table(name: table.name, source: sum, target: copied))
                progress.done += sum.rows
            }
            tell(progress)
        }
        return compared
    }

    private func sum(of table: CopiedTable) async throws -> TableSum {
        try await interruptible {
            try await target.readLong { sql in try TableSum(of: table, in: sql) }
        }
    }

    /// Lets PostgreSQL count on, gives its planner the figures that it needs, and removes the bookmarks.
    private func finish(_ plan: CopyPlan) async throws {
        if target.dialect == .postgres {
            for table in plan.tables {
                try await saving { tx in
                    try RunningNumbers.goOn(in: table, in: tx)
                    try tx.execute("ANALYZE \(table.name)")
                }
            }
        }
        try await saving { try Bookmarks.remove(in: $0) }
    }

    private func saving<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await interruptible { try await target.write(holding: [SQLHold("transfer")], body) }
    }

    private func interruptible<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let failure as SQLFailure {
            throw TransferFailure.interrupted(failure)
        }
    }
}
