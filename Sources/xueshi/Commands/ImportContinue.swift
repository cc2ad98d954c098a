import ArgumentParser
import Domain
import Store
import Workflows

/// Long work on a batch, done here with its progress shown.
struct ImportWork {
    let house: House
    let actor: Actor

    /// Does the work, or waits for the instance that does it.
    /// - Returns: the batch as it stands then.
    func finish(_ id: BatchID) async throws -> ImportBatch {
        let bar = ProgressBar()
        defer { bar.clear() }
        let runner = JobRunner(house.ground, files: ImportFiles(dataFolder: house.settings.data))
        try await runner.finish(id.text) { bar.show($0) }
        return try await SeeImportUndo(house.ground)(actor, id).batch
    }
}

/// Goes on with a batch whose work was given up.
struct ImportContinue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "continue", abstract: "继续一个中断了的批次。")

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    @Argument(help: "批次编号。")
    var batch: String

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        guard let id = BatchID(batch) else { throw ValidationError("“\(batch)”不是批次编号。") }
        let actor = try await importAccount.actor(in: house, writes: true)
        do {
            try await ContinueImport(house.ground)(actor, id)
            let batch = try await ImportWork(house: house, actor: actor).finish(id)
            say("\(id)  \(batch.state.rawValue)")
        } catch StoreFailure.missing {
            tell("没有批次 \(batch)。")
            throw ExitCode(65)
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            throw ExitCode(64)
        }
    }
}
