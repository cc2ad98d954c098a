import Documents
import Domain
import Store
import Workflows

/// One run of `import hours`, from the file to its report.
struct ImportRun: Sendable {
    let house: House
    let actor: Actor
    let path: String
    let options: ImportBatch.Options
    let commit: CommitImport.Options
    let isDryRun: Bool
    let receipt: String?

    private var ground: Ground { house.ground }
    private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
    private var files: ImportFiles { ImportFiles(dataFolder: house.settings.data) }

    func callAsFunction() async throws -> ImportReport {
        do {
            _ = try HoursSheet.visibleSheets(path: path)
        } catch let failure as HoursSheetFailure {
            return ImportReport(file: fileName, code: failure.code, message: failure.message)
        }
        return isDryRun ? try await check() : try await bringIn()
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
            report.already = view.rows.filter { $0.state == .already }.count
            report.refused = view.rows.filter { $0.state == .refused }.count
            let new = view.rows.filter { $0.state == .new }
            let stands = commit.mode == .goodRows || report.refused == 0
            report.cancelled = !stands
            report.added = stands ? new.count : 0
            report.newPeople = stands ? Set(new.filter(\.isNewPerson).map(\.document)).count : 0
            report.problems = view.rows.flatMap { row in row.problems.map { (row.number, $0) } }
            return report
        }
    }

    private func bringIn() async throws -> ImportReport {
        let runner = JobRunner(ground, files: files)
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
        let outcome = try await CommitImport(ground)(actor, id, commit)
        if case .refusedRows = outcome {
            try await CancelImport(ground)(actor, id, refusingNewPeople: !commit.acceptNewPeople)
        }
        try await runner.finish(id.text) { bar.show($0) }
        var report = try await ImportReport(id, file: fileName, actor, ground)
        if let receipt {
            do {
                try await WriteReceipt(ground)(actor, id, to: receipt)
            } catch {
                report.receiptFailure = "\(error)"
            }
        }
        return report
    }
}
