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

    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
