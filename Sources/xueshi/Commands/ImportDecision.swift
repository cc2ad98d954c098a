import ArgumentParser
import Domain
import Imports

/// The decision on the rows of a checked sheet.
struct DecisionFlags: ParsableArguments {
    @Option(help: "good-rows：先导入没有问题的行（默认）；all-or-nothing：全部没有问题才导入。")
    var mode: ImportBatch.Mode?

    @Flag(help: "与 --mode all-or-nothing 相同。")
    var allOrNothing = false

    @Option(help: "还没有登记在名下的新人员：accept 新增，refuse 不新增（默认）。")
    var newPeople: NewPeople?

    @Option(help: "与已有学时相似、很可能是同一条的行：skip 不导入（默认），add 仍然导入。")
    var similar: ImportBatch.SimilarRows?

    enum NewPeople: String, ExpressibleByArgument, CaseIterable {
        case accept, refuse
    }

    var isGiven: Bool { mode != nil || allOrNothing || newPeople != nil || similar != nil }

    var options: CommitImport.Options {
        CommitImport.Options(
            mode: allOrNothing ? .allOrNothing : mode ?? .goodRows,
            acceptNewPeople: newPeople == .accept,
            similarRows: similar ?? .skip
        )
    }

    func validate() throws {
        guard !allOrNothing || mode != .goodRows else {
            throw ValidationError("--all-or-nothing 与 --mode good-rows 互相矛盾，请只写一个。")
        }
    }
}

/// The options for the report of an import.
struct OutcomeFlags: ParsableArguments {
    @Option(help: "把有问题的行写成工作簿（.xlsx）。")
    var receipt: String?

    @Flag(help: "以 JSON 输出结果。")
    var json = false

    /// Prints the report on standard output.
    /// - Parameter similar: The choice for similar rows; `nil` if none was given.
    /// - Throws: `ExitCode` 65 if the file, the batch or some rows were refused, or if similar rows were skipped
    ///   without such a choice; 70 if work was not finished.
    func conclude(_ report: ImportReport, similar: ImportBatch.SimilarRows?) throws {
        say(json ? try report.json() : report.text)
        if let failure = report.receiptFailure {
            tell("有问题的行没有写成 \(receipt ?? "")：\(failure)")
            throw ExitCode(70)
        }
        if report.isInterrupted { throw ExitCode(70) }
        if json, let obstacle = report.obstacle { tell(obstacle) }
        if report.error != nil || report.obstacle != nil || report.refused > 0 { throw ExitCode(65) }
        if similar == nil, report.waiting == nil, report.similar > 0 { throw ExitCode(65) }
    }
}
