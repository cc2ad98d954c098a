import Foundation

@testable import TestSupport
@testable import TestWorld

/// A server of one test, which can be killed and started again. It ends with this value.
final class PrivateServer: Sendable {
    let address: String
    private let folder: String

    /// Starts a server.
    /// - Parameter settings: PostgreSQL's settings, such as `max_connections=5`.
    init(_ settings: String...) throws {
        // The sockets are in the folder too, and their path must be short.
        folder = Self.newFolder
        address = try Self.run(
            ["start", folder, "shared_buffers=16MB", "synchronous_commit=on"] + settings
        ).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Starts a standby.
    init(following first: PrivateServer) throws {
        folder = Self.newFolder
        address = try Self.run(["follow", folder, first.folder]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit { _ = try? Self.run(["stop", folder]) }

    /// The folder with the Unix socket.
    var sockets: String { folder }

    var port: Int { Int(address.split(separator: ":").last?.prefix { $0.isNumber } ?? "") ?? 0 }

    /// Ends the server at once, as a crash does.
    func kill() throws { try Self.run(["kill", folder]) }

    /// Starts it again.
    func resume() throws { try Self.run(["resume", folder]) }

    /// Makes a standby accept changes.
    func promote() throws { try Self.run(["promote", folder]) }

    private static var newFolder: String {
        FileManager.default.temporaryDirectory.appending(path: "pg-\(UUID().uuidString.prefix(8))").path
    }

    @discardableResult
    private static func run(_ arguments: [String]) throws -> String {
        try Program.run(World.root.appending(path: "bin/postgres").path, arguments)
    }
}

/// Runs other programs.
enum Program {
    /// Runs a program to its end and returns what it prints.
    @discardableResult
    static func run(_ path: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A server keeps its standard output open, so reading must not wait for its end.
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw WorldFailure("\(path) \(arguments)") }
        return String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
}
