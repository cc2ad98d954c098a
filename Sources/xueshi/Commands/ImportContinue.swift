import ArgumentParser
import Domain
import Groundwork
import Imports
import Statistics

/// Does long work on a batch, and shows its progress.
struct ImportWork {
    let house: House
    let actor: Actor

    /// Does the work, or waits for the instance that does it.
    /// - Returns: The batch after the work.
    @discardableResult
    func finish(_ id: BatchID) async throws -> ImportBatch {
        let bar = ProgressBar()
        defer { bar.clear() }
        let runner = JobRunner(house.ground, works: house.works)
        try await runner.finish(id.text) { bar.show($0) }
        try await KeepListing(house.ground).changes()
        return try await SeeImportUndo(house.ground)(actor, id).batch
    }
}

/// Continues a batch whose work has stopped.
struct ImportContinue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "continue", abstract: "继续一个中断了的批次。")

    @OptionGroup var about: BatchFlags

    func run() async throws {
        try await about.with(writes: true) { house, actor, id in
            try await ContinueImport(house.ground)(actor, id)
            let batch = try await ImportWork(house: house, actor: actor).finish(id)
            say("\(id)  \(batch.stateName)")
        }
    }
}
