/// Splits text into records and fields as in RFC 4180, with any of the three kinds of line ends.
struct RecordScanner {
    private static let quote = UInt8(ascii: "\"")

    private let separator: UInt8
    private let limits: ReadingLimits
    private let end: UnsafePointer<UInt8>
    /// Whether the bytes are the last of the text.
    private let isLast: Bool
    private var place: UnsafePointer<UInt8>
    private var number = 0

    /// Reads complete records, and returns the number of bytes read. A zero byte must follow the last byte.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        isLast: Bool,
        separator: UInt8,
        limits: ReadingLimits,
        into rows: inout RowAssembly
    ) throws -> Int {
        guard let start = bytes.baseAddress else { return 0 }
        let end = start + bytes.count
        var scanner = RecordScanner(separator: separator, limits: limits, end: end, isLast: isLast, place: start)
        var taken = start
        while taken < end {
            let before = rows.mark
            scanner.number = before.number + 1
            guard try scanner.record(into: &rows) else {
                rows.restore(before)
                break
            }
            taken = scanner.place
        }
        return taken - start
    }

    private init(
        separator: UInt8,
        limits: ReadingLimits,
        end: UnsafePointer<UInt8>,
        isLast: Bool,
        place: UnsafePointer<UInt8>
    ) {
        self.separator = separator
        self.limits = limits
        self.end = end
        self.isLast = isLast
        self.place = place
    }

    /// Returns false if the end of the record is not among the bytes.
    private mutating func record(into rows: inout RowAssembly) throws -> Bool {
        try rows.begin(nil)
        while true {
            let text = try place.pointee == Self.quote ? quoted() : plain()
            guard let text else { return false }
            guard text.utf8.count <= limits.cellBytes else { throw tooLong }
            let column = try rows.place(nil)
            if !text.isEmpty {
                try rows.add(SheetCell(column: column, kind: .text, text: text), bytes: text.utf8.count)
            }
            if place < end, place.pointee == separator {
                place += 1
            } else {
                guard skipLineEnd() else { return false }
                try rows.finish()
                return true
            }
        }
    }

    /// Reads a field up to the next separator or line end; `nil` if the bytes contain neither.
    private mutating func plain() throws -> String? {
        let start = place
        skipPlain()
        guard place < end || isLast else { return try unfinished(since: start) }
        return String(decoding: UnsafeBufferPointer(start: start, count: place - start), as: UTF8.self)
    }

    /// Reads a field in quotation marks, where two quotation marks stand for one. Characters after the closing mark
    /// belong to the field too, as in spreadsheets.
    private mutating func quoted() throws -> String? {
        let start = place
        var text: [UInt8] = []
        place += 1
        while true {
            let piece = place
            while place < end, place.pointee != Self.quote { place += 1 }
            if place == end, isLast { throw unclosed }
            guard place < end else { return try unfinished(since: start) }
            text.append(contentsOf: UnsafeBufferPointer(start: piece, count: place - piece))
            place += 1
            guard place < end || isLast else { return try unfinished(since: start) }
            guard place.pointee == Self.quote else { break }
            text.append(Self.quote)
            place += 1
        }
        let rest = place
        skipPlain()
        guard place < end || isLast else { return try unfinished(since: start) }
        text.append(contentsOf: UnsafeBufferPointer(start: rest, count: place - rest))
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func skipPlain() {
        while place < end, place.pointee != separator, place.pointee != 0x0A, place.pointee != 0x0D { place += 1 }
    }

    private mutating func skipLineEnd() -> Bool {
        guard place < end else { return isLast }
        if place.pointee == 0x0D {
            guard place + 1 < end || isLast else { return false }
            place += place[1] == 0x0A ? 2 : 1
        } else {
            place += 1
        }
        return true
    }

    /// Returns `nil` for a field that may end in the bytes to come; throws if it is already too long.
    private func unfinished(since start: UnsafePointer<UInt8>) throws -> String? {
        guard end - start > 2 * limits.cellBytes + 2 else { return nil }
        throw start.pointee == Self.quote ? unclosed : tooLong
    }

    private var unclosed: WorkbookFailure { .broken("第 \(number) 行的引号没有成对") }
    private var tooLong: WorkbookFailure { .hostile("第 \(number) 行有单元格文字过长") }
}
