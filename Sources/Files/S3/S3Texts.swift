import CExpat
import Foundation

/// Reads the small XML documents of a store: the text of each element that contains only text.
final class S3Texts {
    /// The elements in their order.
    private var found: [(name: String, text: String)] = []
    private var open: [String] = []
    private var text: [UInt8] = []
    private var isHostile = false

    /// - Throws: `FileFailure.unexpected` if it is no XML, or has a document type, which could define entities.
    static func read(_ bytes: [UInt8]) throws -> [(name: String, text: String)] {
        guard let parser = XML_ParserCreate(nil) else { throw FileFailure.unexpected("no memory") }
        defer { XML_ParserFree(parser) }
        let texts = S3Texts()
        XML_SetUserData(parser, Unmanaged.passUnretained(texts).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, _ in S3Texts.of(user)?.begin(name) },
            { user, _ in S3Texts.of(user)?.end() }
        )
        XML_SetCharacterDataHandler(parser) { user, bytes, count in S3Texts.of(user)?.add(bytes, count) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in S3Texts.of(user)?.isHostile = true }
        let status = withExtendedLifetime(texts) {
            bytes.withUnsafeBytes { raw in
                XML_Parse(parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), 1)
            }
        }
        guard status == XML_STATUS_OK, !texts.isHostile else { throw FileFailure.unexpected("an answer without XML") }
        return texts.found
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> S3Texts? {
        user.map { Unmanaged<S3Texts>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(_ name: UnsafePointer<CChar>?) {
        open.append(name.map { String(cString: $0) } ?? "")
        text = []
    }

    private func add(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
        guard let bytes else { return }
        UnsafeRawBufferPointer(start: bytes, count: Int(count)).withMemoryRebound(to: UInt8.self) { text += $0 }
    }

    private func end() {
        guard let name = open.popLast() else { return }
        if !text.isEmpty { found.append((name, String(decoding: text, as: UTF8.self))) }
        text = []
    }
}
