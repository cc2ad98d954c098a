public import Rules

/// The reason why a stream of cases ended early.
public enum CaseStreamFailure: Error, Hashable, Sendable {
    /// The input could not be read.
    case unreadable(reason: String)
    /// The output could not be written.
    case unwritable(reason: String)
}

/// Reads cases from one file descriptor and writes the results to another, in the same order and in constant memory. It
/// writes all answers before it waits for more input.
public struct CaseStream: Sendable {
    let library: PolicyLibrary
    let longestLine: Int
    let kind: CaseAnswer
    private let workers: Int

    /// The number of bytes read at once. A line has about a kilobyte, so this is work for some milliseconds.
    static let chunk = 1 << 18

    /// More workers would not help: the one thread that reads and writes could not keep up.
    private static let mostWorkers = 16

    /// Creates a stream.
    ///
    /// - Parameters:
    ///   - library: The policies.
    ///   - kind: The kind of answers.
    ///   - longestLine: The limit for a line in bytes. Longer lines are refused without being stored.
    ///   - workers: The number of threads that evaluate; by default, the number of processors that the process may use.
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

    /// Answers every line, and returns the number of answers.
    public func answer(from input: Int32, to output: Int32) throws(CaseStreamFailure) -> CaseTally {
        let (input, output) = (CaseDescriptor(input), CaseDescriptor(output))
        // If a descriptor is closed (`<&-`), the bell's pipe would get its number, and would be read or written
        // instead.
        guard workers > 1, input.isOpen, output.isOpen else { return try answerAlone(from: input, to: output) }
        return try answerTogether(workers, from: input, to: output)
    }

    func answerAlone(
        from input: CaseDescriptor,
        to output: CaseDescriptor
    ) throws(CaseStreamFailure) -> CaseTally {
        var answerer = CaseAnswerer(library: library, longestLine: longestLine, kind: kind)
        var lines = LineBuffer(chunk: Self.chunk, limit: longestLine)
        var hasMore = true
        while hasMore {
            hasMore = try lines.advance { (free) throws(CaseStreamFailure) in
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
    /// Reads cases without answering them. For a line that is not a case, `each` gets a failure with the reason.
    public static func cases(
        from input: Int32,
        longestLine: Int = 16 << 20,
        each: (Result<(name: String, input: CaseInput), CaseFault>) -> Void
    ) throws(CaseStreamFailure) {
        let reader = CaseReader()
        let input = CaseDescriptor(input)
        var lines = LineBuffer(chunk: chunk, limit: longestLine)
        var hasMore = true
        while hasMore {
            hasMore = try lines.advance { (free) throws(CaseStreamFailure) in
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

/// The reason why a line is not a case.
public struct CaseFault: Error, Hashable, Sendable {
    /// The name of the case; `nil` if it could not be read.
    public let name: String?
    /// What is wrong, in Chinese.
    public let message: String
}
