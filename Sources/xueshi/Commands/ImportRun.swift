import Documents
import Domain
import Groundwork
import Imports
import Statistics

/// One run of an import command, from the file to its report.
struct ImportRun: Sendable {
    enum Extent {
        /// Writes nothing at all.
        case check
        /// Stops when the batch waits for confirmation.
        case stage
        case commit
    }

    let house: House
    let actor: Actor
    let asAccount: String
    let path: String
    let options: ImportBatch.Options
    let commit: CommitImport.Options
    let extent: Extent
    let receipt: String?

    private var ground: Ground { house.ground }
    private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
    private var files: ImportFiles { house.importFiles }

    func callAsFunction() async throws -> ImportReport {
        do {
            _ = try HoursSheet.visibleSheets(path: path)
        } catch let failure as HoursSheetFailure {
            return ImportReport(file: fileName, code: failure.code, message: failure.message)
        }
        return extent == .check ? try await check() : try await bringIn()
    }

    private func check() async throws -> ImportReport {
        let outcome = try await CheckImport(ground)(
            actor,
            path: path,
            options: options,
            acceptNewPeople: commit.acceptNewPeople
        )
        switch outcome {
        case .unreadable(let failure):
            return ImportReport(file: fileName, code: failure.code, message: failure.message)
        case .checked(let view):
            var report = ImportReport(file: fileName)
            report.isDryRun = true
            report.rows = view.rows.count
            report.ignoredColumns = view.ignoredColumns
            report.notes = view.notes
            report.already = view.rows.filter { $0.state == .already }.count
            report.refused = view.rows.filter { $0.state == .refused }.count
            let isAdding = commit.similarRows == .add
            let new = view.rows.filter { $0.state == .new || (isAdding && $0.state == .similar) }
            report.similarRows = isAdding ? [] : view.rows.filter { $0.state == .similar }
            report.similar = report.similarRows.count
            let stands = commit.mode == .goodRows || report.refused == 0
            report.cancelled = !stands
            report.added = stands ? new.count : 0
            report.newPeople = stands ? Set(new.filter(\.isNewPerson).map(\.document)).count : 0
            report.problems = view.rows.flatMap { row in
                row.problems.map {
                    PlacedProblem(row: row.number, problem: $0, name: row.name, originalRow: row.originalRow)
                }
            }
            return report
        }
    }

    private func bringIn() async throws -> ImportReport {
        let runner = JobRunner(ground, works: house.works)
        let bar = ProgressBar()
        defer { bar.clear() }
        let id = try await StartImport(ground, files: files, runner: runner)(
            actor,
            path: path,
            fileName: fileName,
            options: options
        )
        try await runner.finish(id.text) { bar.show($0) }
        let checked = try await SeeImport(ground)(actor, id, problemLimit: 0, peopleLimit: 0).batch
        if let failure = checked.failure {
            return ImportReport(file: fileName, code: failure.code, message: failure.message)
        }
        if extent == .commit { try await decide(id) }
        try await runner.finish(id.text) { bar.show($0) }
        if extent == .commit { try await KeepListing(ground).changes() }
        var report = try await ImportReport(id, file: fileName, asAccount: asAccount, actor, ground)
        await report.write(receipt, of: id, actor, ground)
        return report
    }

    private func decide(_ id: BatchID) async throws {
        if case .refusedRows = try await CommitImport(ground)(actor, id, commit) {
            try await CancelImport(ground, files: files)(actor, id, acceptingNewPeople: commit.acceptNewPeople)
        }
    }
}
