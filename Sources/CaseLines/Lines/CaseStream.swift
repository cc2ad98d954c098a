internal import Foundation
public import Rules

/// Why a stream of cases came to an end before its time.
public enum CaseStreamFailure: Error, Hashable, Sendable {
    case unreadable(reason: String)
    case unwritable(reason: String)
}

/// Reads cases from one file descriptor and writes their results to another, in constant memory.
public struct CaseStream: Sendable {
    private let library: PolicyLibrary
    private let longestLine: Int

    private static let chunk = 1 << 20

    /// Lines above `longestLine` bytes are refused without being held.
    public init(library: PolicyLibrary, longestLine: Int = 16 << 20) {
        self.library = library
        self.longestLine = longestLine
    }

    /// Answers every line. Answers are written whenever the next input is waited for.
    public func answer(from input: Int32, to output: Int32) throws(CaseStreamFailure) -> CaseTally {
        var answerer = CaseAnswerer(library: library)
        var lines = LineBuffer(chunk: Self.chunk, limit: longestLine)
        var goesOn = true
        while goesOn {
            goesOn = try lines.advance { (free) throws(CaseStreamFailure) in
                try Self.read(input, into: free)
            } each: { (line) throws(CaseStreamFailure) in
                answerer.answer(line)
                if answerer.writer.json.bytes.count >= Self.chunk { try Self.flush(&answerer, to: output) }
            }
            try Self.flush(&answerer, to: output)
        }
        return answerer.tally
    }

    private static func read(
        _ input: Int32,
        into free: UnsafeMutableBufferPointer<UInt8>
    ) throws(CaseStreamFailure) -> Int {
        while true {
            let count = Foundation.read(input, free.baseAddress, free.count)
            if count >= 0 { return count }
            if errno != EINTR { throw .unreadable(reason: String(cString: strerror(errno))) }
        }
    }

    private static func flush(_ answerer: inout CaseAnswerer, to output: Int32) throws(CaseStreamFailure) {
        try answerer.writer.json.bytes.withUnsafeBufferPointer { (bytes) throws(CaseStreamFailure) in
            try write(bytes, to: output)
        }
        answerer.clearOutput()
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: Int32) throws(CaseStreamFailure) {
        var rest = bytes
        while let base = rest.baseAddress, !rest.isEmpty {
            let count = Foundation.write(output, base, rest.count)
            if count < 0, errno != EINTR { throw .unwritable(reason: String(cString: strerror(errno))) }
            rest = UnsafeBufferPointer(rebasing: rest[max(count, 0)...])
        }
    }
}
