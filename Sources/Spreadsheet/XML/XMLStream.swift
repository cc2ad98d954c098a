import CExpat

/// Feeds one part through expat to a consumer, within limits of depth, names and tag length.
/// Document type declarations, and with them every entity of the file's own, are refused.
final class XMLStream {
    private let parser: XML_Parser
    private let consumer: XMLConsumer
    private let limits: ReadingLimits
    private var failure: (any Error)?
    private var depth = 0
    /// Hashes of the distinct names met: expat keeps every one of them for as long as it parses.
    private var names: Set<UInt64> = []
    /// The names met last, by hash, so that most need no look-up in the set.
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
        let size = 1 << 16
        var fed = 0
        while true {
            guard let buffer = XML_GetBuffer(parser, Int32(size)) else { throw WorkbookFailure.hostile("标记过长") }
            let count = try part.read(into: buffer, count: size)
            fed += count
            let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
            if failure is EnoughXML { return }
            if let failure { throw failure }
            guard status == XML_STATUS_OK else {
                throw WorkbookFailure.broken("“\(part.name)”第 \(XML_GetCurrentLineNumber(parser)) 行不是有效的 XML")
            }
            if count == 0 { return }
            // A tag that never ends makes expat start again at its beginning with every buffer.
            if fed - XML_GetCurrentByteIndex(parser) > limits.tagBytes { throw WorkbookFailure.hostile("标记过长") }
        }
    }

    private func setHandlers() {
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLStream.with(user) { $0.start(name, attributes) } },
            { user, name in XMLStream.with(user) { $0.end(name) } }
        )
        XML_SetCharacterDataHandler(parser) { user, bytes, count in XMLStream.with(user) { $0.text(bytes, count) } }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            XMLStream.with(user) { $0.stop(WorkbookFailure.hostile("含有文档类型声明")) }
        }
    }

    /// `run` holds the stream for as long as expat may call, so that millions of calls need no reference counting.
    @inline(__always)
    private static func with(_ user: UnsafeMutableRawPointer?, _ body: (XMLStream) -> Void) {
        guard let user else { return }
        Unmanaged<XMLStream>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
    }

    private func start(_ name: UnsafePointer<CChar>?, _ pairs: XMLAttributes.Pairs?) {
        guard failure == nil, let name else { return }
        depth += 1
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
        // Nearly all names of a sheet are single letters, of which there are few: they need no counting.
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
