import CZip
import Foundation
import Testing

/// Writes a zip archive part by part.
enum ZipFixture {
    static func write(_ parts: [(name: String, content: Data)], to path: String) throws {
        var code: Int32 = 0
        let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code))
        for (name, content) in parts {
            // libzip frees the copy after writing it.
            let copy = try #require(malloc(max(1, content.count)))
            content.copyBytes(to: UnsafeMutableRawBufferPointer(start: copy, count: content.count))
            let source = try #require(zip_source_buffer(archive, copy, UInt64(content.count), 1))
            try #require(zip_file_add(archive, name, source, UInt32(ZIP_FL_OVERWRITE)) >= 0)
        }
        try #require(zip_close(archive) == 0)
    }
}

/// A folder that is deleted when the test ends.
final class ScratchFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/sheet-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "表.xlsx") -> String { path + "/" + name }

    func write(_ bytes: some Sequence<UInt8>, as name: String = "表.xlsx") throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }
}
