import Foundation
import Glibc
import Hummingbird
import Logging
import NIOCore
import Offices
import ServiceLifecycle
import Synchronization
import Threads

@testable import TestWorld
@testable import Web

/// The site on a free port of this machine, as `xueshi serve` runs it.
struct ServedSite: Sendable {
    let port: Int
    let group: ServiceGroup

    /// Connects. A connection without an answer within a minute fails.
    func connect() throws -> Wire { try Wire(port: port) }

    static func with<Value: Sendable>(
        _ world: SiteWorld,
        _ limits: ConnectionLimits = ConnectionLimits(),
        connections: OpenConnections = OpenConnections(),
        log: LogLines = LogLines(),
        _ use: @escaping @Sendable (ServedSite) async throws -> Value
    ) async throws -> Value {
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = Application(
            responder: SiteResponder(world.site.router(), connections: connections),
            server: SiteServer.builder(limits),
            configuration: SiteServer.configuration(host: "127.0.0.1", port: 0, limits),
            onServerRunning: { channel in
                found.yield(channel.localAddress?.port ?? 0)
                found.finish()
            },
            logger: log.logger
        )
        let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [application], logger: log.logger))
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { found.finish() }
                try await group.run()
            }
            var port = 0
            for await one in ports { port = one }
            let value = try await use(ServedSite(port: port, group: group))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        }
    }
}

extension ServedSite {
    /// The bytes of a request for a page.
    static func get(_ path: String, _ session: SiteSession) -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\nCookie: \(Cookies.session)=\(session.token)\r\n\r\n"
    }

    /// The bytes of a request that sends a form.
    static func post(_ path: String, _ fields: Fields, _ session: SiteSession) -> String {
        let body = ([("csrf_token", session.found.csrfToken)] + fields)
            .map { "\($0.0.asQueryValue)=\($0.1.asQueryValue)" }.joined(separator: "&")
        return "POST \(path) HTTP/1.1\r\nHost: a\r\nCookie: \(Cookies.session)=\(session.token)\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}

/// A plain connection on which a test can send any bytes.
final class Wire: Sendable {
    private let descriptor: Int32
    private let isOpen = Atomic(true)

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw WorldFailure("cannot connect: \(errno)") }
    }

    deinit { hangUp() }

    func hangUp() {
        if isOpen.exchange(false, ordering: .sequentiallyConsistent) { close(descriptor) }
    }

    /// Sends bytes. It ignores bytes that the other side does not accept any more.
    func send(_ text: String) {
        var rest = ArraySlice(Array(text.utf8))
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads until the text arrives or the connection ends. Returns `nil` if neither happens within a minute.
    func receive(until end: String? = nil) async throws -> String? {
        try await onOwnThread { [descriptor] in
            var bytes: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 64 * 1024)
            while true {
                let count = recv(descriptor, &piece, piece.count, 0)
                if count < 0, errno == EAGAIN { return nil }
                if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
                bytes += piece[..<count]
                if let end, String(decoding: bytes.suffix(8 * 1024), as: UTF8.self).contains(end) {
                    return String(decoding: bytes, as: UTF8.self)
                }
            }
        }
    }
}
