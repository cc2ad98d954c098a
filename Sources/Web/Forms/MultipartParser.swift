/// An event in a multipart body.
enum MultipartEvent: Equatable, Sendable {
    case partBegan(PartHeader)
    /// Some bytes of the current part; the parser keeps none of them.
    case content(ArraySlice<UInt8>)
    case partEnded
}

/// Parses a `multipart/form-data` body (RFC 7578) as it arrives, in chunks of any size.
///
/// It does no input or output. Call `feed` with bytes, take the events, and call `finish` at the end. It keeps at most
/// one delimiter's length of content, or the header lines of one part.
struct MultipartParser: Sendable {
    private enum State: Sendable {
        case preamble, afterDelimiter, header, content, epilogue
    }

    private let limits: FormLimits
    private let delimiter: [UInt8]
    private var state = State.preamble
    private var parts = 0
    private var skipped = 0
    private var pending: [UInt8]
    private var position = 0

    init(boundary: String, limits: FormLimits = FormLimits()) {
        self.limits = limits
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may come at the very start, without a line break before it.
        pending = Array("\r\n".utf8)
    }

    mutating func feed(_ bytes: some Collection<UInt8>) throws(FormFailure) -> [MultipartEvent] {
        pending.append(contentsOf: bytes)
        var events: [MultipartEvent] = []
        while try step(&events) {}
        // Copy the short rest instead of shifting it in place, because the events still refer to the bytes that were
        // read.
        pending = Array(pending[position...])
        position = 0
        return events
    }

    /// Ends the body. Throws if the closing delimiter is missing.
    func finish() throws(FormFailure) {
        guard state == .epilogue else { throw .malformed(.unfinished) }
    }

    /// Takes the next step. Returns `false` if it needs more bytes.
    private mutating func step(_ events: inout [MultipartEvent]) throws(FormFailure) -> Bool {
        switch state {
        case .preamble: try skipPreamble()
        case .afterDelimiter: try readDelimiterEnd()
        case .header: try readHeader(&events)
        case .content: readContent(&events)
        case .epilogue: skipEpilogue()
        }
    }

    private mutating func skipPreamble() throws(FormFailure) -> Bool {
        let (found, end) = pending.search(for: delimiter, from: position)
        skipped += end - position
        guard skipped <= limits.header else { throw .malformed(.delimiter) }
        position = end
        guard found else { return false }
        position += delimiter.count
        state = .afterDelimiter
        return true
    }

    /// A delimiter is followed by `--` at the end of the body, or by a line break before another part.
    private mutating func readDelimiterEnd() throws(FormFailure) -> Bool {
        guard pending.count - position >= 2 else { return false }
        switch (pending[position], pending[position + 1]) {
        case (UInt8(ascii: "-"), UInt8(ascii: "-")): state = .epilogue
        case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): state = .header
        default: throw .malformed(.delimiter)
        }
        position += 2
        guard state == .header else { return true }
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        return true
    }

    private mutating func readHeader(_ events: inout [MultipartEvent]) throws(FormFailure) -> Bool {
        let blankLine = Array("\r\n\r\n".utf8)
        let (found, end) = pending.search(for: blankLine, from: position)
        guard end - position <= limits.header else { throw .malformed(.headerTooLong) }
        guard found else { return false }
        events.append(.partBegan(try PartHeader(pending[position..<end])))
        position = end + blankLine.count
        state = .content
        return true
    }

    private mutating func readContent(_ events: inout [MultipartEvent]) -> Bool {
        let (found, end) = pending.search(for: delimiter, from: position)
        if end > position { events.append(.content(pending[position..<end])) }
        position = end
        guard found else { return false }
        events.append(.partEnded)
        position += delimiter.count
        state = .afterDelimiter
        return true
    }

    private mutating func skipEpilogue() -> Bool {
        position = pending.count
        return false
    }
}
