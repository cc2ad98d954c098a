import Foundation
import Groundwork
import HTTPTypes
import Hummingbird
import NIOCore
import Recognition
import Threads

extension Files {
    private static let piece = 256 * 1024

    /// Lets `write` create a file of any size with a unique name, and sends it piece by piece. The name is removed
    /// before the file is sent, so that nothing remains on the disk in any case.
    func streamed(
        named name: String,
        contentType: String,
        _ write: (String) async throws -> Void
    ) async throws -> Response {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("xueshi-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
            try await write(path)
        } catch {
            // Some writers do not say why they failed.
            guard FreeSpace.isShort(in: NSTemporaryDirectory(), minimum: 1 << 20) else { throw error }
            throw POSIXError(.ENOSPC)
        }
        return try await opened(path, Attachment.headers(named: name, contentType: contentType))
    }

    /// Sends a stored file of evidence piece by piece.
    /// - Throws: The errors of `OpenEvidence.File.reading`. Nothing is sent then.
    func stored(_ file: OpenEvidence.File, _ headers: HTTPFields) async throws -> Response {
        try await file.reading { path in try await opened(path, headers) }
    }

    /// Opens a file and sends it. Its name is no longer needed after this call.
    private func opened(_ path: String, _ headers: HTTPFields) async throws -> Response {
        let (file, size) = try await crew.run {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            let size = try file.seekToEnd()
            try file.seek(toOffset: 0)
            return (OpenFile(handle: file), Int(size))
        }
        let body = ResponseBody(contentLength: size) { [crew] writer in
            while let bytes = try await crew.run({ try file.next(Self.piece) }) {
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}

/// An open file that one task reads from beginning to end.
private struct OpenFile: Sendable {
    let handle: FileHandle

    /// Returns `nil` at the end.
    func next(_ count: Int) throws -> Data? {
        let bytes = try handle.read(upToCount: count)
        return bytes?.isEmpty == false ? bytes : nil
    }
}
