import ArgumentParser
import Auditing
import Foundation

/// Writes the sealed log as JSON lines.
struct AuditExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "把已封存的日志和根值写成 JSON，一行一条，供在别处保存。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "略过前面这么多条。")
    var since: Int = 0

    func validate() throws {
        guard since >= 0 else { throw ValidationError("--since 应为 0 或更大的整数。") }
    }

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var output = StandardOutput()
        let entries = try await CopyLog(house.ground)(since: since) { lines in
            for line in lines {
                output.bytes += try encoder.encode(line)
                output.bytes.append(UInt8(ascii: "\n"))
            }
            if output.isFull { try output.flush() }
        }
        try output.flush()
        tell("已写出 \(entries) 条日志。")
    }
}
