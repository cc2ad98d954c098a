import Foundation
import Hummingbird
import NIOCore

/// Answers with files that a browser shall save.
enum Files {
    static func attachment(_ bytes: [UInt8], named name: String, contentType: String) -> Response {
        Response(
            status: .ok,
            headers: Attachment.headers(named: name, contentType: contentType),
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// Streams a file from the disk.
    static func attachment(
        at path: String,
        named name: String,
        contentType: String,
        context: some RequestContext
    ) async throws -> Response {
        let body = try await FileIO().loadFile(path: path, context: context)
        return Response(
            status: .ok,
            headers: Attachment.headers(named: name, contentType: contentType),
            body: body
        )
    }

    /// Lets `write` make a file under a name of its own, sends it, and removes it.
    static func made(
        named name: String,
        contentType: String,
        _ write: (String) async throws -> Void
    ) async throws -> Response {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("xueshi-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await write(path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        return attachment(Array(bytes), named: name, contentType: contentType)
    }

    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
