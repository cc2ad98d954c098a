import ArgumentParser
import Domain
import Store
import Workflows

/// Lists the batches that were imported.
struct ImportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出最近的导入批次。")

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let view = try await ListImports(house.ground)(importAccount.actor(in: house), pageSize: 100)
        if view.batches.isEmpty { say("还没有导入过。") }
        for listed in view.batches {
            let batch = listed.batch
            let tally = batch.tally
            say(
                "\(batch.id)  \(batch.createdAt.chinese)  \(batch.state.rawValue)  \(batch.fileName)  "
                    + "新增 \(tally.added)，已存在 \(tally.already)，有问题 \(tally.refused)"
            )
        }
    }
}

/// Shows one batch with all of its problems.
struct ImportShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "显示一个导入批次。")

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    @Argument(help: "批次编号。")
    var batch: String

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        guard let id = BatchID(batch) else { throw ValidationError("“\(batch)”不是批次编号。") }
        do {
            let view = try await SeeImport(house.ground)(importAccount.actor(in: house), id, problemLimit: 0)
            let tally = view.batch.tally
            say("\(view.batch.fileName)  \(view.batch.createdAt.chinese)  \(view.batch.state.rawValue)")
            say("待导入 \(tally.new)，新增 \(tally.added)，已存在 \(tally.already)，有问题 \(tally.refused)")
            let problems = try await ListImportProblems(house.ground)(importAccount.actor(in: house), id)
            for (row, problem) in problems { say("第 \(row) 行 \(problem.column)：\(problem.message)") }
        } catch StoreFailure.missing {
            tell("没有批次 \(batch)。")
            throw ExitCode(65)
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            throw ExitCode(64)
        }
    }
}
