/// Answers numbers as they come, one a line, holding no more than one unfinished line.
public struct NumberLines: Sendable {
    /// A longer line is no number; only its beginning is kept and repeated in the answer.
    public static let longestLine = 1 << 20

    private let kind: NumberKind
    private let today: @Sendable () -> Day
    private var unfinished: [UInt8] = []

    /// - Parameter today: asked for every line, since a stream may last for days.
    public init(kind: NumberKind, today: @escaping @Sendable () -> Day) {
        self.kind = kind
        self.today = today
    }

    /// Takes the next bytes of the input.
    /// - Returns: the answers to the lines that end in them, each with its line feed.
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

    /// The answer to a last line without a line feed; empty where there is none.
    public mutating func finish() -> String {
        unfinished.isEmpty ? "" : answerUnfinished()
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        unfinished.append(contentsOf: bytes.prefix(Self.longestLine - unfinished.count))
    }

    private mutating func answerUnfinished() -> String {
        if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
        // Bytes that are not UTF-8 become U+FFFD, which no number holds.
        let line = String(decoding: unfinished, as: UTF8.self)
        unfinished.removeAll(keepingCapacity: true)
        return kind.check(line, today: today()).json(kind: kind) + "\n"
    }
}
