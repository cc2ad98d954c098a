import ArgumentParser
import Domain
import Groundwork
import Imports

/// Confirms a checked batch and adds its rows. Any account may have uploaded it.
struct ImportCommit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commit",
        abstract: "确认一个检查过的批次，写入没有问题的行。",
        discussion: """
            批次可以是在网页上上传的，也可以是用 --stage 导入的；内容先用 import show 查看。
            有问题的行不导入，其余的行照常导入，最后以 65 退出。正在导入或导入中断了的批次，会接着导入。
            """
    )

    @OptionGroup var about: BatchFlags
    @OptionGroup var decision: DecisionFlags
    @OptionGroup var outcome: OutcomeFlags

    func run() async throws {
        try await about.with(writes: true) { house, actor, id in
            let waiting = WaitingBatch(house: house, actor: actor, id: id, asAccount: about.importAccount.words)
            let report = try await waiting.commit(decision.options, receipt: outcome.receipt)
            try outcome.conclude(report, similar: decision.similar)
        }
    }
}

/// Cancels a batch of which nothing was added yet.
struct ImportCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "取消一个还没有确认的批次，什么也不写入。",
        discussion: "已经导入的批次请用 import undo 整批撤销。"
    )

    @OptionGroup var about: BatchFlags

    @Flag(help: "以 JSON 输出结果。")
    var json = false

    func run() async throws {
        try await about.with(writes: true) { house, actor, id in
            do {
                try await CancelImport(house.ground, files: house.importFiles)(actor, id)
            } catch LookupFailure.outdated {
                let batch = try await SeeImport(house.ground)(actor, id, problemLimit: 0, peopleLimit: 0).batch
                throw refuse(batch.whyNotCancelled(asAccount: about.importAccount.words))
            }
            say(json ? #"{"batch":"\#(id)","cancelled":true}"# : "已取消批次 \(id)，没有写入任何内容。")
        }
    }
}

/// A batch that waits for confirmation.
private struct WaitingBatch {
    let house: House
    let actor: Actor
    let id: BatchID
    let asAccount: String

    private var ground: Ground { house.ground }

    /// - Throws: `ExitCode` 65 after printing why the batch cannot be confirmed.
    func commit(_ options: CommitImport.Options, receipt: String?) async throws -> ImportReport {
        let view = try await SeeImport(ground)(actor, id, problemLimit: 0, peopleLimit: 0)
        var obstacle: String?
        if view.batch.state == .committing {
            try await ContinueImport(ground)(actor, id)
        } else if let refused = try await confirm(view, options) {
            obstacle = view.batch.tally.obstacle(refused, acceptsNewPeople: options.acceptNewPeople)
        }
        if obstacle == nil { try await ImportWork(house: house, actor: actor).finish(id) }
        var report = try await ImportReport(id, file: view.batch.fileName, asAccount: asAccount, actor, ground)
        report.obstacle = obstacle
        await report.write(receipt, of: id, actor, ground)
        return report
    }

    /// - Returns: The number of rows that prevent the whole import; `nil` if the import has started.
    private func confirm(_ view: SeeImport.Details, _ options: CommitImport.Options) async throws -> Int? {
        do {
            guard view.batch.state == .staged else { throw LookupFailure.outdated }
            switch try await CommitImport(ground)(actor, id, options) {
            case .underWay: return nil
            case .refusedRows(let count): return count
            case .cancelled: throw LookupFailure.outdated
            }
        } catch LookupFailure.outdated {
            let now = try await SeeImport(ground)(actor, id, problemLimit: 0, peopleLimit: 0)
            throw refuse(now.whyNotCommitted(asAccount: asAccount))
        }
    }
}

extension ImportBatch.Tally {
    /// The reason why nothing is added in the mode “all or nothing”.
    fileprivate func obstacle(_ refused: Int, acceptsNewPeople: Bool) -> String {
        let strangers = acceptsNewPeople || newOfStrangers == 0 ? "" : "（其中 \(newOfStrangers) 行是新人员）"
        return "有 \(refused) 行不能导入\(strangers)，按“全部没有问题才导入”没有写入任何一行。"
    }
}

extension SeeImport.Details {
    fileprivate func whyNotCommitted(asAccount: String) -> String {
        if progress?.hasFailed == true {
            return "批次 \(batch.id) 的检查中断了，请先运行 xueshi import continue \(batch.id)\(asAccount)。"
        }
        return switch batch.state {
        case .reading, .checking: "批次 \(batch.id) \(batch.stateName)，检查完才能确认，请稍后再试。"
        case .choosing: "批次 \(batch.id) 的文件有几个工作表，请先在网页上选择一个。"
        case .unreadable: "批次 \(batch.id) 的文件无法读取：\(batch.failure?.message ?? "")"
        default: "批次 \(batch.id) \(batch.stateName)，不能再确认。"
        }
    }
}

extension ImportBatch {
    fileprivate func whyNotCancelled(asAccount: String) -> String {
        switch state {
        case .committing: "批次 \(id) \(stateName)，不能取消；导入完成后可以用 xueshi import undo \(id)\(asAccount) --reason 原因 整批撤销。"
        case .committed, .approving: "批次 \(id) 已导入，不能取消；可以用 xueshi import undo \(id)\(asAccount) --reason 原因 整批撤销。"
        default: "批次 \(id) \(stateName)，没有可以取消的内容。"
        }
    }
}
