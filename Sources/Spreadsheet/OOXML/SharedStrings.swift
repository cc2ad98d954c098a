/// The string table of a workbook, stored as one array of bytes and the offsets at which strings end.
struct SharedStrings {
    fileprivate var bytes: [UInt8] = []
    fileprivate var ends: [UInt32] = []

    static func read(part name: String?, in archive: ZipArchive, limits: ReadingLimits) throws -> SharedStrings {
        guard let name, let part = try archive.part(name) else { return SharedStrings() }
        let consumer = SharedStringsConsumer(limits: limits)
        consumer.strings.bytes.reserveCapacity(min(part.statedBytes, limits.sharedStringBytes))
        try XMLStream.read(part, limits: limits, into: consumer)
        return consumer.strings
    }

    var count: Int { ends.count }

    /// The string at an index; `nil` if it does not exist.
    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])]), as: UTF8.self)
        }
    }
}

extension SharedStrings {
    mutating func append(_ text: some Sequence<UInt8>, limits: ReadingLimits) throws(WorkbookFailure) {
        bytes.append(contentsOf: text)
        guard ends.count < limits.sharedStrings else { throw .hostile("字符串过多") }
        guard bytes.count <= limits.sharedStringBytes else { throw .hostile("字符串表过大") }
        ends.append(UInt32(bytes.count))
    }

    /// Ends a string that was read completely: the bytes from `start` on.
    fileprivate mutating func close(from start: Int, limits: ReadingLimits) throws {
        EscapedCharacters.unescape(&bytes, from: start)
        try append(EmptyCollection(), limits: limits)
    }

    /// Reads strings written as `<si><t>…</t></si>`, and returns the number of bytes read.
    fileprivate mutating func take(_ plain: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws -> Int {
        guard let start = plain.baseAddress else { return 0 }
        let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: plain.count)
        defer { scratch.deallocate() }
        var tags = TagScanner(start, scratch: scratch)
        var taken = start
        while true {
            tags.skipSpace()
            guard tags.skip("<si><t"), tags.attributes(["xml:space"], { _, _ in }) == .open, let text = tags.text(),
                text.count <= limits.cellBytes, tags.skip("</t>"), tags.skipPhoneticSettings(), tags.skip("</si>")
            else { return taken - start }
            let begin = bytes.count
            bytes.append(contentsOf: text)
            try close(from: begin, limits: limits)
            taken = tags.place
        }
    }
}

extension TagScanner {
    /// Skips phonetic settings, which East Asian editions of Excel write after every string.
    fileprivate mutating func skipPhoneticSettings() -> Bool {
        !skip("<phoneticPr") || attributes(["fontId", "type", "alignment"], { _, _ in }) == .empty
    }
}

/// Reads strings that are plain (`si/t`) or consist of runs (`si/r/t`). Phonetic guides (`rPh`) are not part of the
/// text.
private final class SharedStringsConsumer: XMLConsumer {
    var strings = SharedStrings()
    private let limits: ReadingLimits
    private var start = 0
    private var phonetic = 0
    private var isTable = false

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    override var tagBeforeBytes: StaticString? { "<sst" }
    override var isReadyForBytes: Bool { isTable }

    override func take(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Int {
        try strings.take(bytes, limits: limits)
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {
        if depth == 1 {
            guard name == "sst" else { throw WorkbookFailure.broken("字符串表有误") }
            isTable = true
        } else if depth == 2 {
            start = strings.bytes.count
        } else if phonetic == 0, name == "rPh" {
            phonetic = depth
        } else if phonetic == 0, name == "t" {
            wantsText = true
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        strings.bytes.append(contentsOf: bytes)
        guard strings.bytes.count - start <= limits.cellBytes else { throw WorkbookFailure.hostile("单元格文字过长") }
        guard strings.bytes.count <= limits.sharedStringBytes else { throw WorkbookFailure.hostile("字符串表过大") }
    }

    override func end(_ name: XMLName, depth: Int) throws {
        wantsText = false
        if phonetic == depth { phonetic = 0 }
        if depth == 1 { isTable = false }
        guard depth == 2, name == "si" else { return }
        try strings.close(from: start, limits: limits)
    }
}
