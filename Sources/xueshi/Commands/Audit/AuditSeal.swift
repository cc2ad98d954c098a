import ArgumentParser
import Auditing

/// Seals the entries that wait. The running server does the same every minute.
struct AuditSeal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "立即封存等待的日志。网站运行时每分钟自动封存，平时不需要运行。"
    )

    @OptionGroup var flags: DatabaseFlags

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        say("已封存 \(try await SealLog(house.ground)()) 条日志。")
    }
}
