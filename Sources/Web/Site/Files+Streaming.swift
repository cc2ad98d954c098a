import Foundation
import Hummingbird
import NIOCore

extension Files {
    private static let piece = 256 * 1024

    /// Lets `write` make a file of any size under a name of its own and sends it piece by piece. The file has no name any
    /// longer when it is sent, so that nothing is left of it however the sending ends.
    static func streamed(
        named name: String,
        contentType: String,
        _ write: (String) async throws -> Void
    ) async throws -> Response {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("xueshi-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await write(path)
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 0)
        let body = ResponseBody(contentLength: Int(size)) { writer in
            while let bytes = try file.read(upToCount: piece), !bytes.isEmpty {
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: Attachment.headers(named: name, contentType: contentType),
            body: body
        )
    }
}
