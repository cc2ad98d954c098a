import CExpat
import Foundation

/// Parses one part with expat for a consumer, within limits for depth, names and tag length. Document type
/// declarations, and thus the file's own entities, are refused.
final class XMLStream {
    private let parser: XML_Parser
    private let consumer: XMLConsumer
    private let limits: ReadingLimits
    private var failure: (any Error)?
    private var depth = 0
    /// The number of bytes given to expat.
    private var fed = 0
    /// The number of lines that the consumer read without expat.
    private var lines = 0
    /// The end of the last start tag after which the consumer might read bytes.
    private var lastTagEnd = 0
    private var isUTF8 = true
    /// Hashes of all different names: expat keeps each name until the end.
    private var names: Set<UInt64> = []
    /// The latest names, by hash, so that most need no look-up in the set.
    private var recent = [UInt64](repeating: 0, count: 64)

    static func read(_ part: ZipPart, limits: ReadingLimits, into consumer: XMLConsumer) throws {
        guard let parser = XML_ParserCreate(nil) else { throw WorkbookFailure.hostile("内存不足") }
        defer { XML_ParserFree(parser) }
        try XMLStream(parser: parser, consumer: consumer, limits: limits).run(part)
    }

    private init(parser: XML_Parser, consumer: XMLConsumer, limits: ReadingLimits) {
        self.parser = parser
        self.consumer = consumer
        self.limits = limits
    }

    private func run(_ part: ZipPart) throws {
        defer { withExtendedLifetime(self) {} }
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        setHandlers()
        do {
            let window = ByteWindow(part)
            try window.fill()
            try takeBytes(window, of: part)
            try parse(window.bytes, of: part, isFinal: window.isAtEnd)
            while !window.isAtEnd {
                window.drop(window.bytes.count)
                try window.fill()
                try parse(window.bytes, of: part, isFinal: window.isAtEnd)
            }
        } catch is EnoughRows {}
    }

    /// Lets the consumer read the bytes after its tag itself.
    private func takeBytes(_ window: ByteWindow, of part: ZipPart) throws {
        guard let tag = consumer.tagBeforeBytes, let prologue = window.count(through: tag) else { return }
        try parse(UnsafeBufferPointer(rebasing: window.bytes[..<prologue]), of: part, isFinal: false)
        window.drop(prologue)
        guard isUTF8, lastTagEnd == prologue, consumer.isReadyForBytes else { return }
        while true {
            let taken = try consumer.take(window.bytes)
            for byte in UnsafeBufferPointer(rebasing: window.bytes[..<taken]) { lines += byte == 0x0A ? 1 : 0 }
            window.drop(taken)
            if window.isFull || window.isAtEnd { return }
            try window.fill()
        }
    }

    private func parse(_ bytes: UnsafeBufferPointer<UInt8>, of part: ZipPart, isFinal: Bool) throws {
        fed += bytes.count
        let status = bytes.withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32($0.count), isFinal ? 1 : 0)
        }
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            let line = Int(XML_GetCurrentLineNumber(parser)) + lines
            throw WorkbookFailure.broken("“\(part.name)”第 \(line) 行不是有效的 XML")
        }
        // With a tag that never ends, expat would start again at its beginning for every buffer.
        if fed - XML_GetCurrentByteIndex(parser) > limits.tagBytes { throw WorkbookFailure.hostile("标记过长") }
    }

    private func setHandlers() {
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLStream.with(user) { $0.start(name, attributes) } },
            { user, name in XMLStream.with(user) { $0.end(name) } }
        )
        XML_SetCharacterDataHandler(parser) { user, bytes, count in XMLStream.with(user) { $0.text(bytes, count) } }
        XML_SetXmlDeclHandler(parser) { user, _, encoding, _ in
            XMLStream.with(user) { $0.isUTF8 = encoding.map { strcasecmp($0, "utf-8") == 0 } ?? true }
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            XMLStream.with(user) { $0.stop(WorkbookFailure.hostile("含有文档类型声明")) }
        }
    }

    /// `run` keeps the stream alive while expat may call, so that millions of calls need no reference counting.
    @inline(__always)
    private static func with(_ user: UnsafeMutableRawPointer?, _ body: (XMLStream) -> Void) {
        guard let user else { return }
        Unmanaged<XMLStream>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
    }

    private func start(_ name: UnsafePointer<CChar>?, _ pairs: XMLAttributes.Pairs?) {
        guard failure == nil, let name else { return }
        depth += 1
        if depth <= 2 { lastTagEnd = XML_GetCurrentByteIndex(parser) + Int(XML_GetCurrentByteCount(parser)) }
        let attributes = XMLAttributes(pairs)
        note(name)
        attributes.forEach { name, _ in note(name) }
        guard depth <= limits.depth, names.count <= limits.names else {
            return stop(WorkbookFailure.hostile(depth > limits.depth ? "嵌套过深" : "标记种类过多"))
        }
        do { try consumer.start(XMLName(name), attributes, depth: depth) } catch { stop(error) }
    }

    private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
        guard consumer.wantsText, failure == nil, let bytes else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            do { try consumer.text(UnsafeBufferPointer(start: $0, count: Int(count))) } catch { stop(error) }
        }
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        guard failure == nil, let name else { return }
        do { try consumer.end(XMLName(name), depth: depth) } catch { stop(error) }
        depth -= 1
    }

    private func stop(_ error: any Error) {
        failure = error
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    @inline(__always)
    private func note(_ name: UnsafePointer<CChar>) {
        // Almost all names of a sheet are single letters. They are few and need not be counted.
        if name[0] == 0 || name[1] == 0 { return }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var place = name
        while place.pointee != 0 {
            hash = (hash ^ UInt64(UInt8(bitPattern: place.pointee))) &* 0x100_0000_01B3
            place += 1
        }
        let slot = Int(hash & 63)
        if recent[slot] == hash { return }
        recent[slot] = hash
        names.insert(hash)
    }
}
