import Foundation
import Synchronization

/// A server on a free port that gives the prepared answers, one for each connection, whatever it is asked.
final class ScriptedServer: Sendable {
    enum Answer: Sendable {
        /// A status line, headers and a body. The declared length may be wrong.
        case send(Int, [String] = [], body: [UInt8] = [], length: Int? = nil)
        /// The connection is closed without an answer.
        case drop
    }

    let port: UInt16
    private let socket: Int32
    private let heads = Mutex<[String]>([])

    var endpoint: String { "http://127.0.0.1:\(port)" }

    /// The heads of the requests that came.
    var requests: [String] { heads.withLock(\.self) }

    init(_ answers: [Answer]) throws {
        // A client that stops reading must not end this process.
        signal(SIGPIPE, SIG_IGN)
        let descriptor = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard descriptor >= 0, isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        socket = descriptor
        port = UInt16(bigEndian: address.sin_port)
        Thread { [self] in
            for answer in answers { serve(answer) }
            close(descriptor)
        }.start()
    }

    private func serve(_ answer: Answer) {
        let client = accept(socket, nil, nil)
        guard client >= 0 else { return }
        defer { close(client) }
        let head = readRequest(client)
        heads.withLock { $0.append(head) }
        guard case .send(let status, let headers, let body, let length) = answer else { return }
        let lines = ["HTTP/1.1 \(status) X", "Content-Length: \(length ?? body.count)", "Connection: close"] + headers
        var bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        if !head.hasPrefix("HEAD") { bytes += body }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(client, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
        shutdown(client, Int32(SHUT_WR))
        // The client closes when it has read everything.
        var byte: UInt8 = 0
        while read(client, &byte, 1) > 0 {}
    }

    /// Reads a whole request and returns its head.
    private func readRequest(_ client: Int32) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
                let length = head.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
                if head.lowercased().contains("expect: 100-continue"), bytes.count == end.upperBound {
                    _ = "HTTP/1.1 100 Continue\r\n\r\n".utf8CString.withUnsafeBytes {
                        write(client, $0.baseAddress, $0.count - 1)
                    }
                }
                if bytes.count >= end.upperBound + length { return head }
            }
            let count = read(client, &piece, piece.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece[..<count]
        }
    }
}
