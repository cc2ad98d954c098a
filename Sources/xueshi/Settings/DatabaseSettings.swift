import Foundation
import PostgresDriver
import SQLDatabase
import SQLiteDriver

/// Where the database is, and the limits of its connections.
struct DatabaseSettings: Sendable {
    /// One of the two engines.
    enum Place: Sendable {
        /// A file of an embedded SQLite database.
        case file(String)
        /// A PostgreSQL server, and another one for lists and statistics if there is one.
        case server(PostgresAddress, overview: PostgresAddress?)
    }

    /// `sqlite:PATH` or `postgres://…`. `XUESHI_DATABASE`, key `database`.
    let place: Place
    private let text: String
    /// The second address for lists and statistics. `XUESHI_DATABASE_OVERVIEW`, key `database.overview`.
    private let overview: String?
    /// The limits of a pool of connections to a server. `XUESHI_DATABASE_CONNECTIONS`,
    /// `XUESHI_DATABASE_LONG_CONNECTIONS`, `XUESHI_DATABASE_WAIT_SECONDS`, `XUESHI_DATABASE_STATEMENT_SECONDS`.
    let limits: PostgresSettings

    init(_ reader: SettingsReader) throws {
        text = try reader.hiddenText("database", or: "sqlite:data/xueshi.sqlite")
        overview = try reader.optionalHiddenText("database.overview")
        var limits = PostgresSettings()
        limits.connections = try reader.whole("database.connections", or: Self.usualConnections, in: 1...1_000)
        limits.longConnections = try reader.whole("database.long.connections", or: 2, in: 1...100)
        limits.patience = try reader.whole("database.wait.seconds", or: limits.patience, in: 1...300)
        limits.statement = try reader.whole("database.statement.seconds", or: limits.statement, in: 1...3_600)
        self.limits = limits
        switch try Self.place(text, "database") {
        case .file(let path):
            guard overview == nil else {
                throw SettingsFailure(
                    key: "database.overview",
                    value: Self.redacted(overview ?? ""),
                    advice: "only goes with a database that is postgres://…; leave it out."
                )
            }
            place = .file(path)
        case .server(let address, _):
            place = .server(address, overview: try overview.map { try Self.address($0, "database.overview") })
        }
    }

    /// Reads `sqlite:PATH` or `postgres://…`.
    /// - Parameter key: The setting or option that contains the text.
    /// - Throws: `SettingsFailure` without the password.
    static func place(_ text: String, _ key: String) throws -> Place {
        if text.hasPrefix("sqlite:"), text.count > 7 { return .file(String(text.dropFirst(7))) }
        return .server(try address(text, key), overview: nil)
    }

    private static func address(_ text: String, _ key: String) throws -> PostgresAddress {
        do {
            return try PostgresAddress(text)
        } catch {
            throw SettingsFailure(
                key: key,
                value: redacted(text),
                advice: "name an SQLite file as sqlite:PATH, or a server as postgres://USER:PASSWORD@HOST/DATABASE."
            )
        }
    }

    /// Two for each processor, because a connection often waits for the network.
    private static var usualConnections: Int { max(2 * ProcessInfo.processInfo.activeProcessorCount, 4) }

    /// The file of an embedded database.
    var path: String? {
        if case .file(let path) = place { path } else { nil }
    }

    /// Opens the database.
    /// - Throws: `SQLFailure.unreachable` if a file cannot be opened. A server is reached with the first query.
    func open() throws(SQLFailure) -> any SQLPool {
        switch place {
        case .file(let path): try SQLitePool(path: path)
        case .server(let address, let overview): PostgresPool(address, overview: overview, limits)
        }
    }

    /// Each setting by its environment name, without passwords.
    var listed: [(name: String, value: String)] {
        [
            ("XUESHI_DATABASE", Self.redacted(text)),
            ("XUESHI_DATABASE_OVERVIEW", overview.map(Self.redacted) ?? ""),
            ("XUESHI_DATABASE_CONNECTIONS", String(limits.connections)),
            ("XUESHI_DATABASE_LONG_CONNECTIONS", String(limits.longConnections)),
            ("XUESHI_DATABASE_WAIT_SECONDS", String(limits.patience)),
            ("XUESHI_DATABASE_STATEMENT_SECONDS", String(limits.statement)),
        ]
    }

    /// The address without the user, the password and the parameters, which may contain a password too.
    static func redacted(_ text: String) -> String {
        guard let scheme = text.range(of: "://") else { return text }
        var rest = text[scheme.upperBound...]
        var end = ""
        if let mark = rest.firstIndex(of: "?") {
            rest = rest[..<mark]
            end = "?***"
        }
        if let at = rest.lastIndex(of: "@") { rest = "***@" + rest[rest.index(after: at)...] }
        return text[..<scheme.upperBound] + rest + end
    }
}
