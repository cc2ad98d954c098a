import Foundation
import Synchronization

/// Stands between a pool and its server, and breaks the connection where a test wants it.
final class Proxy: Sendable {
    /// One of the two ways through the proxy.
    enum Way {
        case requests, answers
    }

    private struct State {
        var refusals = 0
        var refused = 0
        var cut: Way?
        var isHolding = false
        var held = 0
        var connections = 0
    }

    let port: Int
    private let server: Int
    private let socket: Int32
    private let state = Mutex(State())

    /// - Parameter server: The port of the server.
    init(to server: Int) throws {
        signal(SIGPIPE, SIG_IGN)
        self.server = server
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.local(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = socket
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread { [weak self] in
            while true {
                let client = accept(descriptor, nil, nil)
                guard client >= 0, let self else { return }
                join(client)
            }
        }.start()
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    /// The number of connections that came, and the number that was refused.
    var connections: (all: Int, refused: Int) { state.withLock { ($0.connections, $0.refused) } }

    /// How often bytes of a client had to wait.
    var held: Int { state.withLock { $0.held } }

    /// Closes the next connections as soon as they come.
    func refuse(_ count: Int) { state.withLock { $0.refusals = count } }

    /// Closes the connection in place of passing on the next bytes on this way.
    func cut(_ way: Way) { state.withLock { $0.cut = way } }

    /// Keeps the bytes of present clients until `letGo`. Connections that come later are not held.
    func hold() { state.withLock { $0.isHolding = true } }

    func letGo() { state.withLock { $0.isHolding = false } }

    private func join(_ client: Int32) {
        let isRefused = state.withLock { state in
            state.connections += 1
            guard state.refusals > 0 else { return false }
            state.refusals -= 1
            state.refused += 1
            return true
        }
        let upstream = isRefused ? -1 : connect()
        guard upstream >= 0 else {
            close(client)
            return
        }
        let isLate = state.withLock { $0.isHolding }
        let pair = ProxiedPair(client: client, upstream: upstream)
        Thread { [self] in pass(.requests, pair, waits: !isLate) }.start()
        Thread { [self] in pass(.answers, pair, waits: false) }.start()
    }

    private func pass(_ way: Way, _ pair: ProxiedPair, waits: Bool) {
        let (from, to) = way == .requests ? (pair.client, pair.upstream) : (pair.upstream, pair.client)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(from, &piece, piece.count)
            guard count > 0 else { break }
            if waits,
                state.withLock({ state in
                    if state.isHolding { state.held += 1 }
                    return state.isHolding
                })
            {
                while state.withLock({ $0.isHolding }) { usleep(2_000) }
            }
            let isCut = state.withLock { state in
                guard state.cut == way else { return false }
                state.cut = nil
                return true
            }
            guard !isCut, send(piece[..<count], to) else { break }
        }
        pair.end()
    }

    private func send(_ bytes: ArraySlice<UInt8>, _ descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func connect() -> Int32 {
        let descriptor = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.local(port: UInt16(server))
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if isConnected { return descriptor }
        close(descriptor)
        return -1
    }

    private static func local(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = port.bigEndian
        return address
    }
}
