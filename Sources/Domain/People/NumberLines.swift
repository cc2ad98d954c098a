/// Checks a stream of numbers, one number in each line. It keeps only the last unfinished line in memory.
public struct NumberLines: Sendable {
    /// The longest line in bytes, 1 MiB. Only the beginning of a longer line is kept and repeated in the answer.
    public static let longestLine = 1 << 20

    private let kind: NumberKind
    private let today: @Sendable () -> Day
    private var unfinished: [UInt8] = []

    /// - Parameter today: Returns the present day. It is called for each line, because a stream may last for days.
    public init(kind: NumberKind, today: @escaping @Sendable () -> Day) {
        self.kind = kind
        self.today = today
    }

    /// Reads the next bytes of the input.
    /// - Returns: The answers to the lines that end in these bytes, each with a line feed.
    public mutating func answer(_ chunk: ArraySlice<UInt8>) -> String {
        var answers = ""
        var rest = chunk
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            keep(rest[..<end])
            answers += answerUnfinished()
            rest = rest[end...].dropFirst()
        }
        keep(rest)
        return answers
    }

    /// Returns the answer to a last line without a line feed, or empty text if there is none.
    public mutating func finish() -> String {
        unfinished.isEmpty ? "" : answerUnfinished()
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        unfinished.append(contentsOf: bytes.prefix(Self.longestLine - unfinished.count))
    }

    private mutating func answerUnfinished() -> String {
        if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
        // Bytes that are not UTF-8 become U+FFFD, which no number contains.
        let line = String(decoding: unfinished, as: UTF8.self)
        unfinished.removeAll(keepingCapacity: true)
        return kind.check(line, today: today()).json(kind: kind) + "\n"
    }
}
