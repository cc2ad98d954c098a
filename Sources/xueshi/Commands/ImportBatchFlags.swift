import ArgumentParser
import Domain

/// Which batch a command is about, and who asks.
struct BatchFlags: ParsableArguments {
    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    @Argument(help: "批次编号。")
    var batch: String

    /// - Parameter writes: whether an operator who has no account yet may be given one.
    /// - Throws: `ExitCode` 65 for a batch that is not there, 64 for one of others, after saying so.
    func with(writes: Bool = false, _ work: (House, Actor, BatchID) async throws -> Void) async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        guard let id = BatchID(batch) else { throw ValidationError("“\(batch)”不是批次编号。") }
        do {
            try await work(house, try await importAccount.actor(in: house, writes: writes), id)
        } catch LookupFailure.missing {
            tell("没有批次 \(batch)。")
            throw ExitCode(65)
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            if refusal == .notYours, importAccount.account == nil { tell("可以用 --as 写明导入单位的账号。") }
            throw ExitCode(64)
        }
    }
}

/// Says why a batch cannot be dealt with as was asked.
/// - Returns: the exit code for it.
func refuse(_ message: String) -> ExitCode {
    tell(message)
    return ExitCode(65)
}
