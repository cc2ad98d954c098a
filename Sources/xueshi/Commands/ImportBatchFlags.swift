import ArgumentParser
import Domain

/// The batch of a command, and the account that asks.
struct BatchFlags: ParsableArguments {
    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    @Argument(help: "批次编号。")
    var batch: String

    /// - Parameter writes: Whether an account may be created for an operator who has none yet.
    /// - Throws: `ExitCode` 65 if there is no such batch, 64 if it belongs to others, after printing the reason.
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

/// Prints why a command cannot be applied to a batch.
/// - Returns: The exit code for it.
func refuse(_ message: String) -> ExitCode {
    tell(message)
    return ExitCode(65)
}
