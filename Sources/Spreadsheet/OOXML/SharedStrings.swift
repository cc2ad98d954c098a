/// The workbook's string table, kept as one run of bytes and the offsets where strings end.
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

    /// Nil when the table holds no such string.
    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])]), as: UTF8.self)
        }
    }
}

/// Strings are plain (`si/t`) or runs (`si/r/t`); phonetic guides (`rPh`) are no part of the text.
private final class SharedStringsConsumer: XMLConsumer {
    var strings = SharedStrings()
    private let limits: ReadingLimits
    private var start = 0
    private var phonetic = 0

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {
        if depth == 1 {
            guard name == "sst" else { throw WorkbookFailure.broken("字符串表有误") }
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
        guard depth == 2, name == "si" else { return }
        EscapedCharacters.unescape(&strings.bytes, from: start)
        guard strings.ends.count < limits.sharedStrings else { throw WorkbookFailure.hostile("字符串过多") }
        strings.ends.append(UInt32(strings.bytes.count))
    }
}
