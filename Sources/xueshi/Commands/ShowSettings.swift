import ArgumentParser
import Domain
import Web

/// Prints the settings in force, with secrets hidden.
struct ShowSettings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "settings", abstract: "显示正在生效的设置，密码隐去。")

    @OptionGroup var flags: DatabaseFlags

    func run() async throws {
        let settings = try await Settings.read(flags: flags.values)
        for (name, value) in settings.listed { say("\(name)=\(value)") }
    }
}

extension Settings {
    /// Each setting by its environment name.
    var listed: [(name: String, value: String)] {
        database.listed + [
            ("XUESHI_DATA", data), ("XUESHI_POLICIES", policies),
            ("XUESHI_PUBLIC_URL", publicURL), ("XUESHI_HTTP_HOST", host), ("XUESHI_HTTP_PORT", String(port)),
            ("XUESHI_JURISDICTION", jurisdiction), ("XUESHI_REGION", region?.text ?? "（由 jurisdiction.yaml 写明）"),
            ("XUESHI_BOOTSTRAP", bootstrap), ("XUESHI_LOG_LEVEL", logLevel),
            ("XUESHI_PROXIES", proxies.description),
            ("XUESHI_SECRET", secret == nil ? "（\(KeyFile(dataFolder: data).path)）" : "（已设置，不显示）"),
            ("XUESHI_DEMO", String(isDemo)),
        ] + files.listed + serving.listed + identity.listed
    }
}
