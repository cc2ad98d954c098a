import ArgumentParser
import Foundation
import PostgresDriver
import SQLDatabase
import SQLiteDriver
import Store
import Transfer

/// Copies a whole database into another one, such as from SQLite to PostgreSQL.
struct TransferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "把整个数据库搬到另一个数据库，例如从 SQLite 搬到 PostgreSQL，也可以搬回来。",
        discussion: """
            搬迁前请停止网站，并对新库运行 xueshi migrate。搬迁期间别的程序不能写入原库；原库的内容不会改变。
            中途停止后，再运行同一条命令就从停下的地方继续。搬完后逐表核对行数和校验和，不一致时以 65 退出。
            佐证材料和上传的表格不在数据库里，不会被搬动。
            """
    )

    @Option(help: "原数据库，例如 sqlite:data/xueshi.sqlite。")
    var from: String

    @Option(help: "新数据库，例如 postgres://用户@主机/库名。")
    var to: String

    @Flag(help: "以 JSON 输出各表的行数和校验和。")
    var json = false

    func run() async throws {
        let began = ContinuousClock.now
        let source = try Self.open(from, "--from")
        let target = try Self.open(to, "--to")
        guard from != to else { throw SettingsFailure.sameDatabase }
        let bar = ProgressBar()
        let copy = CopyDatabase(from: source, to: target) { years, tx in try Partitions.make(years: years, in: tx) }
        let report: TransferReport
        do {
            report = try await copy { progress in
                bar.show(progress.stage.label, progress.done, of: progress.total)
            }
        } catch {
            bar.clear()
            throw error
        }
        bar.clear()
        if json { say(try report.json()) }
        guard report.differing.isEmpty else {
            tell(report.complaint)
            throw ExitCode(65)
        }
        guard !json else { return }
        let seconds = Int((ContinuousClock.now - began).components.seconds)
        say("已搬完 \(report.tables.count) 张表、\(report.rows) 行，用时 \(seconds) 秒，行数和校验和全部一致。")
        say("现在可以把 XUESHI_DATABASE 改为新数据库，再启动网站。")
    }

    /// Opens one of the databases.
    /// - Throws: `SettingsFailure`; `ExitCode` 69 if there is no such file.
    private static func open(_ text: String, _ option: String) throws -> any SQLPool {
        switch try DatabaseSettings.place(text, option) {
        case .file(let path):
            guard FileManager.default.fileExists(atPath: path) else {
                tell("没有数据库文件 \(path)。请检查 \(option)；新建数据库请运行 xueshi migrate。")
                throw ExitCode(69)
            }
            return try SQLitePool(path: path)
        case .server(let address, _):
            var limits = PostgresSettings()
            limits.connections = 2
            // A page, or the statistics of a large table, may take longer than a page of the site.
            limits.statement = 600
            return PostgresPool(address, limits)
        }
    }
}

extension SettingsFailure {
    fileprivate static let sameDatabase = SettingsFailure(
        key: "--to",
        value: "…",
        advice: "is the same database as --from; name another one."
    )
}

extension TransferProgress.Stage {
    fileprivate var label: String {
        switch self {
        case .copying: "搬迁"
        case .comparing: "核对"
        }
    }
}
