import Foundation

/// A file that is not complete yet, or has not got its name yet.
struct PartFile {
    /// The beginning of the names of parts. No `FileName` begins with a dot.
    static let mark = ".part-"
    private static let piece = 1 << 20

    private let path: String

    /// A file that is complete at another path.
    init(path: String) {
        self.path = path
    }

    /// A new part in a folder.
    init(in folder: String) {
        path = "\(folder)/\(Self.mark)\(UUID().uuidString.lowercased())"
    }

    /// Copies a file into the part. If this fails, nothing of the part remains.
    func fill(from source: String) throws -> PartFile {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw Disk.error() }
        defer { close(input) }
        let output = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw Disk.error() }
        defer { close(output) }
        do {
            var bytes = [UInt8](repeating: 0, count: Self.piece)
            while case let count = try Disk.read(input, into: &bytes), count > 0 {
                try Disk.write(bytes[..<count], to: output)
            }
        } catch {
            unlink(path)
            throw error
        }
        return self
    }

    /// Gives the file its name. Its bytes reach the disk first, so that after a power cut the name shows a whole file.
    func appear(as name: String) throws {
        do {
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw Disk.error() }
            defer { close(file) }
            guard fchmod(file, 0o600) == 0, fsync(file) == 0 else { throw Disk.error() }
            guard rename(path, name) == 0 else { throw Disk.error() }
        } catch {
            if path.contains(Self.mark) { unlink(path) }
            throw error
        }
        Disk.keepNames(of: URL(filePath: name).deletingLastPathComponent().path)
    }
}
