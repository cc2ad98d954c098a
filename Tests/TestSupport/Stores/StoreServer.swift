import Files
import Foundation

/// A server that speaks S3: moto, on a free port. It checks signatures and rights. All tests share one bucket, in which
/// each uses its own prefix.
struct StoreServer: Decodable, Sendable {
    struct Key: Decodable, Sendable {
        let access: String
        let secret: String
    }

    let endpoint: String
    let region: String
    let bucket: String
    /// The key that may do everything.
    let keeper: Key
    /// The key that may only read.
    let reader: Key
    /// The address of another server, with TLS and a certificate of its own authority. It accepts every upload.
    let secure: String
    /// That certificate, as PEM.
    let certificate: String

    private static let running = Result { try start() }

    /// The server of this run. It ends with the process, because its standard input then ends.
    static var shared: StoreServer { get throws { try running.get().facts } }

    private struct Running: @unchecked Sendable {
        let facts: StoreServer
        // They must stay open.
        let process: Process
        let input: Pipe
    }

    struct NotInstalled: Error, CustomStringConvertible {
        let description: String
    }

    /// Returns an address in the bucket.
    func address(
        prefix: String,
        key: Key? = nil,
        secret: String? = nil,
        bucket: String? = nil
    ) throws -> S3Address {
        let key = key ?? keeper
        return try S3Address(
            endpoint: endpoint,
            region: region,
            bucket: bucket ?? self.bucket,
            prefix: prefix,
            accessKey: key.access,
            secretKey: secret ?? key.secret
        )
    }

    private static func start() throws -> Running {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        let python = root.appending(path: ".venv/bin/python")
        guard FileManager.default.isExecutableFile(atPath: python.path) else {
            throw NotInstalled(description: "There is no .venv/bin/python. Run bin/setup test.")
        }
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = python
        process.arguments = [root.appending(path: "Tests/Browser/store_server.py").path]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else {
                throw NotInstalled(description: "Tests/Browser/store_server.py does not start. Run bin/setup test.")
            }
            line += more
        }
        return Running(facts: try JSONDecoder().decode(Self.self, from: line), process: process, input: input)
    }
}
