import CaseLines
import Dispatch
import Foundation
import Synchronization

/// A stream that works on its own thread between two pipes. No call here waits longer than `patience`.
final class PipedStream: Sendable {
    struct Impatience: Error {}

    private static let patience = 20.0

    private let cases: FileHandle
    private let answers: FileHandle
    private let result = Mutex<Result<CaseTally, CaseStreamFailure>?>(nil)
    private let ended = DispatchSemaphore(value: 0)

    init(workers: Int, longestLine: Int = 16 << 20) throws {
        // A closed pipe must be an error, and not end the test run.
        signal(SIGPIPE, SIG_IGN)
        let (input, output) = (Pipe(), Pipe())
        cases = input.fileHandleForWriting
        answers = output.fileHandleForReading
        let stream = CaseStream(library: try Desk.library(), longestLine: longestLine, workers: workers)
        Thread { [self] in
            let (source, target) = (input.fileHandleForReading, output.fileHandleForWriting)
            let outcome = Result { () throws(CaseStreamFailure) in
                try stream.answer(from: source.fileDescriptor, to: target.fileDescriptor)
            }
            result.withLock { $0 = outcome }
            try? target.close()
            ended.signal()
        }.start()
    }

    func send(_ text: String) throws {
        try cases.write(contentsOf: Data(text.utf8))
    }

    /// Writes on a separate thread, so that the answers can be read meanwhile, and then closes the input.
    func sendAll(_ text: String, inPiecesOf size: Int) {
        Thread { [cases] in
            var rest = Data(text.utf8)[...]
            while !rest.isEmpty {
                try? cases.write(contentsOf: rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            try? cases.close()
        }.start()
    }

    /// Offers the text again and again without waiting. Returns the number of bytes accepted before nothing more was
    /// accepted for half a second, or before `most` was reached.
    func offer(_ text: String, most: Int) -> Int {
        let bytes = Array(text.utf8)
        let number = cases.fileDescriptor
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
        var taken = 0
        while taken < most {
            var asked = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
            guard poll(&asked, 1, 500) > 0 else { break }
            let start = taken % bytes.count
            taken += max(bytes[start...].withUnsafeBytes { write(number, $0.baseAddress, $0.count) }, 0)
        }
        return taken
    }

    func endInput() throws {
        try cases.close()
    }

    func stopReading() throws {
        try answers.close()
    }

    /// Returns the next answers as soon as this many lines have arrived.
    func receive(lines: Int) throws -> [String] {
        var bytes = Data()
        while bytes.count(where: { $0 == 0x0A }) < lines { bytes += try next() }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Returns all answers until the end.
    func receiveAll() throws -> String {
        String(decoding: try answers.readToEnd() ?? Data(), as: UTF8.self)
    }

    /// Waits for the end of the stream, and returns its result.
    func end() throws -> Result<CaseTally, CaseStreamFailure> {
        guard ended.wait(timeout: .now() + Self.patience) == .success, let result = result.withLock({ $0 })
        else { throw Impatience() }
        return result
    }

    private func next() throws -> Data {
        var asked = pollfd(fd: answers.fileDescriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&asked, 1, Int32(Self.patience * 1000)) > 0 else { throw Impatience() }
        let part = answers.availableData
        guard !part.isEmpty else { throw Impatience() }
        return part
    }
}
