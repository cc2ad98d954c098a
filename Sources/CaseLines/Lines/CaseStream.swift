public import Rules

/// Why a stream of cases came to an end before its time.
public enum CaseStreamFailure: Error, Hashable, Sendable {
    case unreadable(reason: String)
    case unwritable(reason: String)
}

/// Reads cases from one file descriptor and writes their results to another, in the same order and in constant
/// memory. Answers are written whenever further input is waited for.
public struct CaseStream: Sendable {
    let library: PolicyLibrary
    let longestLine: Int
    let kind: CaseAnswer
    private let workers: Int

    /// How much is read at once. A line takes about a kilobyte, so that this is some milliseconds' work.
    static let chunk = 1 << 18

    /// Beyond this one thread no longer reads and writes fast enough for more to have work.
    private static let mostWorkers = 16

    /// Lines above `longestLine` bytes are refused without being held. `workers` threads evaluate; as many as this
    /// process may use processors, where none is said.
    public init(
        library: PolicyLibrary,
        answering kind: CaseAnswer = .result,
        longestLine: Int = 16 << 20,
        workers: Int? = nil
    ) {
        self.library = library
        self.kind = kind
        self.longestLine = longestLine
        self.workers = min(max(workers ?? Processors.allowed, 1), Self.mostWorkers)
    }

    /// Answers every line.
    public func answer(from input: Int32, to output: Int32) throws(CaseStreamFailure) -> CaseTally {
        let (input, output) = (CaseDescriptor(input), CaseDescriptor(output))
        // The bell's pipe would take the numbers of closed descriptors (`<&-`), and be read and written in their stead.
        guard workers > 1, input.isOpen, output.isOpen else { return try answerAlone(from: input, to: output) }
        return try answerTogether(workers, from: input, to: output)
    }

    func answerAlone(
        from input: CaseDescriptor,
        to output: CaseDescriptor
    ) throws(CaseStreamFailure) -> CaseTally {
        var answerer = CaseAnswerer(library: library, longestLine: longestLine, kind: kind)
        var lines = LineBuffer(chunk: Self.chunk, limit: longestLine)
        var goesOn = true
        while goesOn {
            goesOn = try lines.advance { (free) throws(CaseStreamFailure) in
                try input.read(into: free)
            } block: { (block) throws(CaseStreamFailure) in
                answerer.answer(block)
                try output.write(answerer.output)
                answerer.clearOutput()
            }
        }
        return answerer.tally
    }
}

extension CaseStream {
    /// Reads cases without answering them; a line that holds none is told as nil with the reason.
    public static func cases(
        from input: Int32,
        longestLine: Int = 16 << 20,
        each: (Result<(name: String, input: CaseInput), CaseFault>) -> Void
    ) throws(CaseStreamFailure) {
        let reader = CaseReader()
        let input = CaseDescriptor(input)
        var lines = LineBuffer(chunk: chunk, limit: longestLine)
        var goesOn = true
        while goesOn {
            goesOn = try lines.advance { (free) throws(CaseStreamFailure) in
                try input.read(into: free)
            } block: { (block) throws(CaseStreamFailure) in
                block.lines(limit: longestLine) { line in
                    guard case .whole(let bytes) = line, !bytes.allSatisfy(\.isJSONSpace) else { return }
                    switch reader.read(bytes) {
                    case .sound(let name, let input): each(.success((name, input)))
                    case .invalid(let name, let message): each(.failure(CaseFault(name: name, message: message)))
                    }
                }
            }
        }
    }
}

/// A line that holds no case, and why.
public struct CaseFault: Error, Hashable, Sendable {
    public let name: String?
    public let message: String
}
