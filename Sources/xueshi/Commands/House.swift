import ArgumentParser
import Configuration
import Credentials
import Domain
import Files
import Foundation
import Groundwork
import Logging
import Offices
import Rules
import SQLDatabase
import Store
import Transfer

/// The parts that commands need, opened as the settings say.
struct House: Sendable {
    let settings: Settings
    /// The region that the system serves.
    let province: RegionCode
    let ground: Ground
    /// The place of evidence and uploaded sheets.
    let store: any FileStore
    /// Whether a secret key exists. Without it, codes that are issued now could not be checked later.
    let hasKey: Bool

    /// Opens the database and loads the policies.
    /// - Throws: `SettingsFailure`, and the errors of `open(_:isNew:makesKey:)`.
    static func open(
        _ flags: DatabaseFlags,
        more: [String: ConfigValue] = [:],
        isNew: Bool = false,
        makesKey: Bool = false
    ) async throws -> House {
        try await open(Settings.read(flags: flags.values.merging(more) { $1 }), isNew: isNew, makesKey: makesKey)
    }

    /// Opens the database and loads the policies, with given settings.
    /// - Parameters:
    ///   - isNew: Whether a missing database may be created.
    ///   - makesKey: Whether a missing secret key may be created. Commands that only use the key must not create one.
    ///     In a wrong folder they would create a different key, and their codes would not work.
    /// - Throws: `RegionFault`, `KeyFile.Fault` or `PolicyLoadFailure`. For other faults it prints the fault on
    ///   standard error and throws `ExitCode` 64 or 69.
    static func open(_ settings: Settings, isNew: Bool = false, makesKey: Bool = false) throws -> House {
        if let path = settings.database.path, !isNew, !FileManager.default.fileExists(atPath: path) {
            tell("没有数据库文件 \(path)。请检查设置 XUESHI_DATABASE；新建数据库请运行 xueshi migrate。")
            throw ExitCode(69)
        }
        try RegionTree.requireShipped()
        let key = try key(settings, makes: isNew || makesKey)
        if let path = settings.database.path {
            var rights = FileRights()
            rights.tighten(database: path)
            if let report = rights.report { tell(report) }
        }
        let pool: any SQLPool
        do {
            pool = try settings.database.open()
        } catch {
            tell(Complaint(error).sentence)
            throw ExitCode(69)
        }
        let policies = try PolicyLibrary.load(directory: settings.policies)
        guard let jurisdiction = policies.jurisdiction(settings.jurisdiction) else {
            tell("政策文件夹 \(settings.policies) 中没有地区“\(settings.jurisdiction)”，请检查设置 XUESHI_JURISDICTION。")
            throw ExitCode(64)
        }
        guard let province = settings.region ?? jurisdiction.region else {
            tell("地区“\(jurisdiction.name)”没有写明行政区划代码，请用 XUESHI_REGION 写明，如 360000。")
            throw ExitCode(64)
        }
        guard jurisdiction.regions.region(province) != nil else {
            tell("没有代码为 \(province) 的地区，请检查设置 XUESHI_REGION。")
            throw ExitCode(64)
        }
        return House(
            settings: settings,
            province: province,
            ground: Ground(
                pool: pool,
                policies: policies,
                jurisdiction: settings.jurisdiction,
                secret: key ?? .fresh()
            ),
            store: settings.files.store(dataFolder: settings.data),
            hasKey: key != nil
        )
    }

    private static func key(_ settings: Settings, makes: Bool) throws -> SecretKey? {
        if let secret = settings.secret { return secret }
        let file = KeyFile(dataFolder: settings.data)
        return makes ? try file.readOrMake() : try file.read()
    }

    /// - Throws: `ExitCode` 69 if there is no key. The server would not know codes that are issued without it.
    func requireKey() throws {
        guard !hasKey else { return }
        let path = KeyFile(dataFolder: settings.data).path
        tell("没有密钥文件 \(path)。请检查设置 XUESHI_DATA，它应与网站使用的相同；新安装请先运行 xueshi migrate。")
        throw ExitCode(69)
    }

    /// Checks that the database can be used, and stores the regions of the files in it.
    /// - Throws: `ExitCode` 69 unless the schema is the one that this program knows.
    func requireSchema() async throws {
        if let problem = try await schemaProblem() {
            tell(problem)
            throw ExitCode(69)
        }
        try await keepRegions()
    }

    func keepRegions() async throws {
        let lost = try await KeepRegions(ground, province: province)()
        guard !lost.isEmpty else { return }
        tell("数据库中有 jurisdiction.yaml 不再写明的地区：\(lost.map(\.text).joined(separator: "、"))。上级看不到那里的单位，请把它们写回去。")
    }

    /// A sentence if the database has received only a part of another one.
    func transferProblem() async throws -> String? {
        let isUnfinished = try await ground.pool.read { try Bookmarks.exist(in: $0) }
        return isUnfinished ? "这个数据库里的搬迁还没有完成，请先运行同一条 xueshi transfer 命令把它做完。" : nil
    }

    /// The reason why the database cannot be used; `nil` if it can.
    func schemaProblem() async throws -> String? {
        if let problem = try await transferProblem() { return problem }
        return switch try await Schema.migrator.state(of: ground.pool) {
        case .current: nil
        case .behind(let steps): "数据库结构还缺 \(steps.count) 步（\(steps.joined(separator: "、"))），请先运行 xueshi migrate。"
        case .ahead(let number): "数据库结构（第 \(number) 步）比本程序新，请使用更新的程序。"
        }
    }
}

/// The flags that commands share.
struct DatabaseFlags: ParsableArguments {
    @Option(help: "数据库，例如 sqlite:data/xueshi.sqlite 或 postgres://主机/库名（环境变量 XUESHI_DATABASE）。")
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

/// Prints one line on standard error.
func tell(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}

/// Prints one line on standard output.
func say(_ message: String) {
    FileHandle.standardOutput.write(Data((message + "\n").utf8))
}
