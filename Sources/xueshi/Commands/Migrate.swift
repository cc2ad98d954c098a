import ArgumentParser
import Domain
import Groundwork
import SQLDatabase
import Store

/// Brings the database to the newest schema.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "建立数据库，或把它升级到本程序的结构。")

    @OptionGroup var flags: DatabaseFlags

    func run() async throws {
        let house = try await House.open(flags, isNew: true)
        // The regions of the source are still on their way.
        if let problem = try await house.transferProblem() {
            tell(problem)
            throw ExitCode(69)
        }
        if case .ahead = try await Schema.migrator.state(of: house.ground.pool) { try await house.requireSchema() }
        let steps = try await Schema.migrator.migrate(house.ground.pool, at: Instant.now().milliseconds)
        try await house.keepRegions()
        try await KeepPartitions(house.ground)()
        say(steps.isEmpty ? "数据库已是最新结构。" : "已完成 \(steps.count) 步：\(steps.joined(separator: "、"))。")
    }
}
