import ArgumentParser
import Configuration
import Credentials
import Domain
import Foundation
import Logging
import Rules
import SQLDatabase
import SQLiteDriver
import Store
import Workflows

/// Everything that commands work with, opened as the settings say.
struct House: Sendable {
    let settings: Settings
    let ground: Ground

    /// Opens the database and loads the policies.
    /// - Throws: `ExitCode` 64, 65 or 69 after saying on standard error what is wrong.
    static func open(
        _ flags: DatabaseFlags,
        more: [String: ConfigValue] = [:],
        isNew: Bool = false
    ) async throws -> House {
        try await open(settings(flags.values.merging(more) { $1 }), isNew: isNew)
    }

    /// - Parameter isNew: whether a database that is not there may be made.
    static func open(_ settings: Settings, isNew: Bool = false) throws -> House {
        if let path = settings.databasePath, !isNew, !FileManager.default.fileExists(atPath: path) {
            tell("没有数据库文件 \(path)。请检查设置 XUESHI_DATABASE；新建数据库请运行 xueshi migrate。")
            throw ExitCode(69)
        }
        let pool: SQLitePool
        do {
            pool = try SQLitePool(path: settings.databasePath ?? "")
        } catch {
            tell("无法打开数据库：\(error)。请检查设置 XUESHI_DATABASE 和文件权限。")
            throw ExitCode(69)
        }
        let policies = try Self.policies(in: settings.policies)
        guard policies.jurisdiction(settings.jurisdiction) != nil else {
            tell("政策文件夹 \(settings.policies) 中没有地区“\(settings.jurisdiction)”，请检查设置 XUESHI_JURISDICTION。")
            throw ExitCode(64)
        }
        return House(
            settings: settings,
            ground: Ground(pool: pool, policies: policies, jurisdiction: settings.jurisdiction)
        )
    }

    /// - Throws: `ExitCode` 65 after saying what is wrong in which file and line.
    static func policies(in folder: String) throws -> PolicyLibrary {
        do {
            return try PolicyLibrary.load(directory: folder)
        } catch {
            tell(error.description)
            throw ExitCode(65)
        }
    }

    static func settings(_ flags: [String: ConfigValue]) async throws -> Settings {
        do {
            return try await Settings.read(flags: flags)
        } catch let failure as SettingsFailure {
            tell(failure.description)
            throw ExitCode(64)
        }
    }

    /// - Throws: `ExitCode` 69 unless the schema is the one that this program knows.
    func requireSchema() async throws {
        if let problem = try await schemaProblem() {
            tell(problem)
            throw ExitCode(69)
        }
    }

    /// Why the database cannot be worked with; nil when it can.
    func schemaProblem() async throws -> String? {
        switch try await Schema.migrator.state(of: ground.pool) {
        case .current: nil
        case .behind(let steps): "数据库结构还缺 \(steps.count) 步（\(steps.joined(separator: "、"))），请先运行 xueshi migrate。"
        case .ahead(let number): "数据库结构（第 \(number) 步）比本程序新，请使用更新的程序。"
        }
    }
}

/// The flags that commands share.
struct DatabaseFlags: ParsableArguments {
    @Option(help: "数据库，例如 sqlite:data/xueshi.sqlite（环境变量 XUESHI_DATABASE）。")
    var database: String?

    @Option(help: "佐证材料和上传文件的文件夹（XUESHI_DATA）。")
    var data: String?

    @Option(help: "政策文件夹（XUESHI_POLICIES）。")
    var policies: String?

    var values: [String: ConfigValue] {
        var values: [String: ConfigValue] = [:]
        values["database"] = database.map { ConfigValue(.string($0), isSecret: true) }
        values["data"] = data.map { ConfigValue(.string($0), isSecret: false) }
        values["policies"] = policies.map { ConfigValue(.string($0), isSecret: false) }
        return values
    }
}

/// One line on standard error.
func tell(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}

/// One line on standard output.
func say(_ message: String) {
    FileHandle.standardOutput.write(Data((message + "\n").utf8))
}
