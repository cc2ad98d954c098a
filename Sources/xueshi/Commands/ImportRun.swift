import Documents
import Domain
import Store
import Workflows

/// One run of `import hours`, from the file to its report.
struct ImportRun: Sendable {
    let house: House
    let actor: Actor
    let file: String
    let options: StageImport.Options
    let commit: CommitImport.Options
    let isDryRun: Bool
    let receipt: String?

    init(house: House, actor: Actor, command: ImportHours) {
        self.house = house
        self.actor = actor
        file = command.file
        options = StageImport.Options(year: command.year, sheet: command.sheet, approve: command.approve)
        commit = CommitImport.Options(
            mode: command.mode,
            acceptNewPeople: command.newPeople == .accept,
            approve: command.approve
        )
        isDryRun = command.dryRun
        receipt = command.receipt
    }

    private var ground: Ground { house.ground }
    private var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

    func callAsFunction() async throws -> ImportReport {
        isDryRun ? try await check() : try await bringIn()
    }

    private func check() async throws -> ImportReport {
        let outcome = try await CheckImport(ground)(
            actor,
            path: file,
            options: options,
            acceptNewPeople: commit.acceptNewPeople
        )
        switch outcome {
        case .unreadable(let failure): return ImportReport(file: fileName, failure: failure)
        case .tooManyRows(let limit): return ImportReport(file: fileName, tooManyRows: limit)
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
        switch try await StageImport(ground)(actor, path: file, fileName: fileName, options: options) {
        case .unreadable(let failure): return ImportReport(file: fileName, failure: failure)
        case .tooManyRows(let limit): return ImportReport(file: fileName, tooManyRows: limit)
        case .staged(let batch):
            let outcome = try await CommitImport(ground)(actor, batch, commit)
            if case .refusedRows = outcome {
                try await CancelImport(ground)(actor, batch, refusingNewPeople: !commit.acceptNewPeople)
            }
            var report = try await report(batch)
            if let receipt {
                do {
                    try await WriteReceipt(ground)(actor, batch, to: receipt)
                } catch {
                    report.receiptFailure = "\(error)"
                }
            }
            return report
        }
    }

    private func report(_ batch: BatchID) async throws -> ImportReport {
        let view = try await SeeImport(ground)(actor, batch, problemLimit: .max, peopleLimit: 0)
        var report = ImportReport(file: fileName)
        report.batch = batch.text
        report.rows = view.tally.new + view.tally.already + view.tally.refused + view.tally.added
        report.added = view.tally.added
        report.already = view.tally.already
        report.refused = view.tally.refused
        report.cancelled = view.batch.state == .cancelled
        report.newPeople = report.cancelled ? 0 : view.tally.newPeople
        report.ignoredColumns = view.batch.ignoredColumns
        report.problems = view.problems.map { ($0.row, $0.problem) }
        return report
    }
}
