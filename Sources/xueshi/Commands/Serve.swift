import ArgumentParser
import Configuration
import Credentials
import Demo
import Domain
import Foundation
import Groundwork
import Hummingbird
import Imports
import Logging
import NIOCore
import Offices
import Recognition
import Rules
import ServiceLifecycle
import UnixSignals
import Web

/// Serves the site until it is stopped. Running requests are finished first.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "启动网站。Ctrl-C 或 SIGTERM 在完成正在处理的请求后停止。")

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "监听的地址（XUESHI_HTTP_HOST）。")
    var host: String?

    @Option(help: "监听的端口，0 表示任选一个（XUESHI_HTTP_PORT）。")
    var port: Int?

    func validate() throws {
        guard port.map({ (0...65535).contains($0) }) ?? true else { throw ValidationError("--port 应为 0 到 65535。") }
    }

    func run() async throws {
        var more: [String: ConfigValue] = [:]
        more["http.host"] = host.map { ConfigValue(.string($0), isSecret: false) }
        more["http.port"] = port.map { ConfigValue(.string(String($0)), isSecret: false) }
        let house = try await House.open(flags, more: more, makesKey: true)
        try await house.requireSchema()
        let settings = house.settings
        LoggingSystem.bootstrap { label in
            var handler = FrameworkFilterLog(StreamLogHandler.standardError(label: label))
            handler.logLevel = Logger.Level(rawValue: settings.logLevel) ?? .info
            return handler
        }
        try await prepare(house)
        try await TakeOverMarks(house.ground, dataFolder: settings.data)()
        try await offerInstallation(house)
        try await serve(house)
    }

    /// Prints the key with which somebody sets up a system without accounts. It goes to the console only, not to the
    /// log.
    private func offerInstallation(_ house: House) async throws {
        guard let key = try await OfferInstallation(house.ground)() else { return }
        tell("系统还没有安装。请打开 \(house.settings.publicURL)/install ，填写这个一次性安装密钥：\(key)")
        tell("密钥用一次就失效；再次启动会换一个新的。")
    }

    /// Closes open files and sessions of demo accounts, and logs what it found.
    private func prepare(_ house: House) async throws {
        let logger = Logger(label: "xueshi")
        var rights = FileRights()
        rights.tighten(dataFolder: house.settings.data)
        if let report = rights.report { logger.warning("\(report)") }
        if !house.settings.isDemo, case let accounts = try await CloseDemo(house.ground)(), accounts > 0 {
            logger.warning(
                "数据库里有 \(accounts) 个演示账号，它们的演示密码是公开的；没有设置 XUESHI_DEMO，这个密码不能登录。",
                metadata: ["accounts": "\(accounts)"]
            )
        }
        if case let codes = try await CountLostCodes(house.ground)(), codes > 0 {
            logger.warning("有 \(codes) 个激活码是用另一个密钥发出的，不能再用，请重新发放。如果误换了密钥，请恢复原来的 XUESHI_SECRET 或密钥文件。")
        }
    }

    private func serve(_ house: House) async throws {
        let settings = house.settings
        let site: Site
        do {
            site = try await Site(
                house.ground,
                settings: try await siteSettings(house),
                hasher: PasswordHasher(
                    threads: settings.serving.passwordThreads,
                    places: settings.serving.passwordPlaces
                ),
                store: house.store,
                shelf: PolicyShelf(library: house.ground.policies, directory: settings.policies),
                isReady: { await house.notReadyReason() }
            )
            if let problem = try await house.proveFiles() { Logger(label: "xueshi").warning("\(problem)") }
        } catch {
            tell("网站无法启动：\(Complaint(error).sentence)")
            throw ExitCode(69)
        }
        let application = Application(
            responder: site.responder(),
            server: SiteServer.builder(settings.serving.limits),
            configuration: SiteServer.configuration(
                host: settings.host,
                port: settings.port,
                settings.serving.limits
            ),
            services: [
                Housekeeping(sweeps: house.sweeps, clock: ClockCheck(house.ground)),
                LongWork(house.ground, runner: JobRunner(house.ground, works: house.works)),
                ListingWork(house.ground),
            ],
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                tell("学时已启动：http://\(settings.host):\(port)")
            },
            logger: Logger(label: "xueshi")
        )
        OpenFiles.raise(for: settings.serving.limits.connections)
        do {
            try await run(application, settings.serving.limits)
        } catch let error as IOError {
            tell("无法监听 \(settings.host):\(settings.port)：\(error.reasonToListen)")
            throw ExitCode(69)
        }
    }

    /// Runs until SIGTERM or SIGINT. After that, `ConnectionGuard` closes the connections that are still open, and the
    /// rest is cancelled.
    private func run(_ application: some Service, _ limits: ConnectionLimits) async throws {
        var configuration = ServiceGroupConfiguration(
            services: [application],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "xueshi")
        )
        configuration.maximumGracefulShutdownDuration = .seconds(limits.shutdown + 5)
        try await ServiceGroup(configuration: configuration).run()
    }

    private func siteSettings(_ house: House) async throws -> SiteSettings {
        let settings = house.settings
        var demo: SiteSettings.Demo?
        if settings.isDemo {
            let logins = try await ListDemoAccounts(house.ground)()
            demo = SiteSettings.Demo(
                password: DemoPassword.text,
                accounts: logins.map { ($0.login, "\($0.name)，\($0.organisation) \($0.roleName)") }
            )
        }
        var site = SiteSettings(
            province: house.province,
            publicURL: settings.publicURL,
            dataFolder: settings.data,
            bootstrapFolder: settings.bootstrap,
            proxies: settings.proxies,
            demo: demo
        )
        site.reserve = settings.serving.reserve
        site.identity = settings.identity.identity(of: house.ground)
        return site
    }
}

extension House {
    private var storage: StorageCheck {
        StorageCheck(dataFolder: settings.data, database: settings.database.path, minimum: settings.serving.reserve)
    }

    /// The reason why the site cannot serve at the moment; `nil` if it can.
    func notReadyReason() async -> String? {
        do {
            if let problem = try await schemaProblem() ?? storage.problem() { return problem }
            if let problem = try await ClockCheck(ground).problem(beyond: ClockCheck.tolerable) { return problem }
        } catch {
            return "数据库暂时无法访问。"
        }
        return await fileProblem()
    }
}

extension IOError {
    /// The reason why the server cannot listen on a port.
    fileprivate var reasonToListen: String {
        switch errnoCode {
        case EADDRINUSE: "端口已被占用，请换一个（XUESHI_HTTP_PORT）。"
        case EACCES: "没有使用这个端口的权限，请换一个大于 1023 的端口（XUESHI_HTTP_PORT）。"
        case EADDRNOTAVAIL: "本机没有这个地址，请检查 XUESHI_HTTP_HOST。"
        default: "系统代码 \(errnoCode)。请检查 XUESHI_HTTP_HOST 和 XUESHI_HTTP_PORT。"
        }
    }
}
