import Foundation
import Hummingbird
import NIOCore
import Threads

/// Answers with files that a browser must save. Threads of the crew create and read them.
struct Files: Sendable {
    let crew: ThreadCrew

    static func attachment(_ bytes: [UInt8], named name: String, contentType: String) -> Response {
        Response(
            status: .ok,
            headers: Attachment.headers(named: name, contentType: contentType),
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// Streams a file from the disk.
    /// - Throws: `HTTPError` 404 when there is none.
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

    /// Streams a file of evidence from the disk, to be shown inside one of our pages.
    /// - Throws: `HTTPError` 404 when there is none.
    static func preview(
        at path: String,
        named name: String,
        contentType: String,
        context: some RequestContext
    ) async throws -> Response {
        let body = try await FileIO().loadFile(path: path, context: context)
        return Response(
            status: .ok,
            headers: Attachment.previewHeaders(named: name, contentType: contentType),
            body: body
        )
    }

    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
