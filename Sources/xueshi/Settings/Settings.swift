import Configuration
import Credentials
import Domain
import Foundation
import Groundwork
import SystemPackage
import Web

/// All settings, read in one place: flags, then the environment, then `xueshi.yaml`, then defaults.
struct Settings: Sendable {
    let database: DatabaseSettings
    /// The folder for evidence and uploads, or only for uploads if the files are in a store. `XUESHI_DATA`, key `data`.
    let data: String
    /// The folder of the policies. `XUESHI_POLICIES`, key `policies`.
    let policies: String
    /// The address in QR codes and on slips, without a slash at its end. `XUESHI_PUBLIC_URL`, key `public.url`.
    let publicURL: String
    /// The address to listen on. `XUESHI_HTTP_HOST`, key `http.host`.
    let host: String
    /// The port to listen on; 0 takes a free port. `XUESHI_HTTP_PORT`, key `http.port`.
    let port: Int
    /// The province of this system. `XUESHI_JURISDICTION`, key `jurisdiction`.
    let jurisdiction: String
    /// The province's code; `nil` for the one that the jurisdiction's file states. `XUESHI_REGION`, key `region`.
    let region: RegionCode?
    /// The folder of Bootstrap 5. `XUESHI_BOOTSTRAP`, key `bootstrap`.
    let bootstrap: String
    /// `trace` … `critical`. `XUESHI_LOG_LEVEL`, key `log.level`.
    let logLevel: String
    /// The addresses and networks of reverse proxies whose `X-Forwarded-For` is trusted. `XUESHI_PROXIES`, key
    /// `proxies`.
    let proxies: TrustedProxies
    /// The secret key, if it is not kept in a file. `XUESHI_SECRET`, key `secret`.
    let secret: SecretKey?
    /// Whether pages say that this is a demonstration. `XUESHI_DEMO`, key `demo`.
    let isDemo: Bool
    let serving: ServingSettings
    let files: FileSettings
    let identity: IdentitySettings

    /// Reads and checks every setting.
    /// - Parameter flags: The values of the command line, by key.
    /// - Throws: `SettingsFailure` with the setting, its value and what to do.
    static func read(flags: [String: ConfigValue] = [:]) async throws -> Settings {
        let environment = ProcessInfo.processInfo.environment
        let file = environment["XUESHI_SETTINGS"] ?? "xueshi.yaml"
        let reader: ConfigReader
        do {
            reader = ConfigReader(providers: [
                InMemoryProvider(
                    name: "flags",
                    values: Dictionary(
                        uniqueKeysWithValues: flags.map {
                            (AbsoluteConfigKey($0.key.split(separator: ".").map(String.init)), $0.value)
                        }
                    )
                ),
                EnvironmentVariablesProvider().prefixKeys(with: ["xueshi"]),
                try await FileProvider<YAMLSnapshot>(filePath: FilePath(file), allowMissing: true),
            ])
        } catch {
            throw SettingsFailure(key: "XUESHI_SETTINGS", value: file, advice: "cannot be read, or is not YAML.")
        }
        return try Settings(SettingsReader(reader))
    }

    private init(_ reader: SettingsReader) throws {
        database = try DatabaseSettings(reader)
        data = try reader.text("data", or: "data")
        policies = try reader.text("policies", or: "policies")
        host = try reader.text("http.host", or: "127.0.0.1")
        port = try reader.whole("http.port", or: 8080, in: 0...65535)
        publicURL = try reader.address("public.url", or: "http://\(host):\(port)")
        jurisdiction = try reader.text("jurisdiction", or: "jiangxi")
        region = try reader.region("region")
        bootstrap = try reader.text("bootstrap", or: "/usr/share/javascript/bootstrap5")
        logLevel = try reader.oneOf("log.level", or: "info", Self.logLevels)
        proxies = try reader.proxies("proxies")
        secret = try reader.secret("secret")
        isDemo = try reader.flag("demo", or: false)
        serving = try ServingSettings(reader)
        files = try FileSettings(reader)
        identity = try IdentitySettings(reader)
    }

    static let logLevels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
}

/// A setting that cannot be used.
struct SettingsFailure: Error, CustomStringConvertible {
    let key: String
    let value: String
    let advice: String

    var description: String { "setting \(key) = “\(value)”: \(advice)" }
}

extension SettingsFailure: Complaining {
    var sentence: String { description }
    var exitCode: Int32 { 64 }
}
