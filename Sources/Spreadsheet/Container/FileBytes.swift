import Foundation

/// The bytes of a file.
final class FileBytes: ByteSource {
    private let handle: FileHandle

    init(path: String) throws(WorkbookFailure) {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        self.handle = handle
    }

    deinit { try? handle.close() }

    /// The size in bytes.
    var size: Int {
        var facts = stat()
        return fstat(handle.fileDescriptor, &facts) == 0 ? Int(facts.st_size) : 0
    }

    func head(_ count: Int) -> [UInt8] {
        bytes(at: 0, count: count)
    }

    /// Returns the bytes at an offset; fewer if the file ends before. This does not change the position of forward
    /// reading.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { room, got in
            got = room.baseAddress.map { read(at: offset, into: $0, count: count) } ?? 0
        }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
        max(0, pread(handle.fileDescriptor, buffer, count, off_t(offset)))
    }

    func skip(_ count: Int) {
        lseek(handle.fileDescriptor, off_t(count), SEEK_CUR)
    }

    func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(WorkbookFailure) -> Int {
        let got = Foundation.read(handle.fileDescriptor, buffer, count)
        guard got >= 0 else { throw .unreadable }
        return got
    }
}
