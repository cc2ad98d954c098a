import ArgumentParser
import Auditing
import Domain
import Foundation

/// Writes a proof that an entry is in the log.
struct AuditProve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "为一条日志出具证明，凭根值即可核对，不需要数据库。",
        discussion: "用 docs/guides/check_audit_proof.py 核对。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Argument(help: "日志的编号。")
    var entry: String

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        guard let id = Identifier<AuditEntry>(entry), let proof = try await ProveEntry(house.ground)(id) else {
            tell("没有编号为“\(entry)”的日志，或者它还没有封存。请核对编号；刚写入的日志约一分钟后封存，也可先运行 xueshi audit seal。")
            throw ExitCode(65)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        say(String(decoding: try encoder.encode(proof), as: UTF8.self))
    }
}
