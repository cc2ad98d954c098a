import Foundation
import Web

/// The limits of the server: connections, bodies, password checks and free disk space.
struct ServingSettings: Sendable {
    /// `XUESHI_HTTP_CONNECTIONS`, `XUESHI_HTTP_HEAD_SECONDS`, `XUESHI_HTTP_BODY_SECONDS`, `XUESHI_HTTP_ANSWER_SECONDS`,
    /// `XUESHI_HTTP_STOP_SECONDS`.
    let limits: ConnectionLimits
    /// Passwords that are checked at the same time. `XUESHI_PASSWORD_THREADS`.
    let passwordThreads: Int
    /// Passwords that may wait to be checked. `XUESHI_PASSWORD_QUEUE`.
    let passwordPlaces: Int
    /// Megabytes that stay free on the disks of data folder and database. `XUESHI_FREE_MEGABYTES`.
    let freeMegabytes: Int

    init(_ reader: SettingsReader) throws {
        var limits = ConnectionLimits()
        limits.connections = try reader.whole("http.connections", or: limits.connections, in: 10...100_000)
        limits.head = try reader.whole("http.head.seconds", or: limits.head, in: 1...3_600)
        limits.body = try reader.whole("http.body.seconds", or: limits.body, in: 1...3_600)
        limits.answer = try reader.whole("http.answer.seconds", or: limits.answer, in: 1...3_600)
        limits.shutdown = try reader.whole("http.stop.seconds", or: limits.shutdown, in: 1...600)
        self.limits = limits
        passwordThreads = try reader.whole("password.threads", or: Self.usualThreads, in: 1...64)
        passwordPlaces = try reader.whole("password.queue", or: 64, in: 0...10_000)
        freeMegabytes = try reader.whole("free.megabytes", or: 256, in: 0...1_000_000)
    }

    /// Leaves one processor for all signed-in users.
    private static var usualThreads: Int { min(max(ProcessInfo.processInfo.activeProcessorCount - 1, 1), 4) }

    /// Bytes that stay free.
    var reserve: Int { freeMegabytes * 1024 * 1024 }

    /// Each setting by its environment name.
    var listed: [(name: String, value: String)] {
        [
            ("XUESHI_HTTP_CONNECTIONS", limits.connections), ("XUESHI_HTTP_HEAD_SECONDS", limits.head),
            ("XUESHI_HTTP_BODY_SECONDS", limits.body), ("XUESHI_HTTP_ANSWER_SECONDS", limits.answer),
            ("XUESHI_HTTP_STOP_SECONDS", limits.shutdown), ("XUESHI_PASSWORD_THREADS", passwordThreads),
            ("XUESHI_PASSWORD_QUEUE", passwordPlaces), ("XUESHI_FREE_MEGABYTES", freeMegabytes),
        ].map { ($0.0, String($0.1)) }
    }
}
