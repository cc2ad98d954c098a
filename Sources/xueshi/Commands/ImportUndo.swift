import ArgumentParser
import Domain
import Groundwork
import Imports

/// Undoes a whole batch.
struct ImportTakeBack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "整批撤销一次导入。",
        discussion: "操作员在控制台代行第二人复核，审计日志会写明。"
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    @Argument(help: "批次编号。")
    var batch: String

    @Option(help: "撤销的原因，会写入每条记录的历史。")
    var reason: String

    @Flag(help: "以 JSON 输出结果。")
    var json = false

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        guard let id = BatchID(batch) else { throw ValidationError("“\(batch)”不是批次编号。") }
        let actor = try await importAccount.actor(in: house, writes: true)
        do {
            let undone = try await takeBack(id, actor, house)
            say(json ? undone.json : "已撤销 \(batch)：共 \(undone.records) 条。")
        } catch LookupFailure.missing {
            tell("没有批次 \(batch)。")
            throw ExitCode(65)
        } catch LookupFailure.outdated {
            tell("批次 \(batch) 现在不能撤销：它还没有导入完，或没有导入。")
            throw ExitCode(65)
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            throw ExitCode(64)
        } catch let fault as FormFault {
            tell("--reason：\(fault.message)")
            throw ExitCode(64)
        }
    }

    private func takeBack(_ id: BatchID, _ actor: Actor, _ house: House) async throws -> Undone {
        let ground = house.ground
        switch try await SeeImportUndo(ground)(actor, id).batch.state {
        case .undone: break
        case .undoing: try await ContinueImport(ground)(actor, id)
        default: try await begin(id, actor, ground)
        }
        let batch = try await ImportWork(house: house, actor: actor).finish(id)
        guard batch.state == .undone else { throw LookupFailure.outdated }
        return Undone(batch: id, records: batch.tally.undone)
    }

    /// Starts the undo. Another process may start it at the same moment.
    private func begin(_ id: BatchID, _ actor: Actor, _ ground: Ground) async throws {
        do {
            try await RequestImportUndo(ground)(actor, id, reason: reason)
            try await DecideImportUndo(ground)(actor, id, .confirmed, isAtConsole: true)
        } catch Refusal.ownDeclaration {
            tell("已提出撤销申请，等待复核。")
            throw Refusal.ownDeclaration
        } catch LookupFailure.outdated {
            let state = try await SeeImportUndo(ground)(actor, id).batch.state
            guard state == .undoing || state == .undone else { throw LookupFailure.outdated }
        }
    }

    private struct Undone {
        let batch: BatchID
        let records: Int

        var json: String { #"{"batch":"\#(batch)","undone":\#(records)}"# }
    }
}
