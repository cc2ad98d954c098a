import Domain
import Foundation

/// The system's calls for files.
enum Disk {
    /// The error of the last call that failed on this thread.
    static func error() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }

    /// Reads the next bytes and returns their number, which is 0 at the end.
    static func read(_ file: Int32, into bytes: inout [UInt8]) throws -> Int {
        while true {
            let count = bytes.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            guard errno == EINTR else { throw error() }
        }
    }

    static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw error()
            }
        }
    }

    /// Returns the names in a folder; none if there is no such folder.
    static func names(in folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch  where access(folder, F_OK) != 0 && errno == ENOENT {
            return []
        }
    }

    /// Returns when a file was changed, or `nil` if it is no plain file or no longer there.
    static func changed(_ path: String) -> Instant? {
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Instant(milliseconds: facts.st_mtim.tv_sec * 1000 + facts.st_mtim.tv_nsec / 1_000_000)
    }

    /// Makes the names of a folder outlive a power cut. Some file systems cannot; the file is stored anyway.
    static func keepNames(of folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
