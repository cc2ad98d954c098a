import Foundation

extension FileStore {
    /// Finds out whether files can be stored, read and removed here.
    /// - Parameter folder: A folder of this machine for a small file.
    /// - Throws: The reason why not.
    public func prove(in folder: String) async throws {
        try await check()
        let id = UUID().uuidString.lowercased()
        // An interruption leaves the file, and the sweep of old sheets removes it.
        guard let name = FileName(.imports, "probe-\(id)") else { throw FileFailure.missing }
        let path = "\(folder)/probe-\(id)"
        defer { unlink(path) }
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Disk.error() }
        defer { close(file) }
        try Disk.write(ArraySlice(id.utf8), to: file)
        try await copy(path, to: name)
        let text = try await reading(name, atMost: id.utf8.count) { try String(contentsOfFile: $0, encoding: .utf8) }
        try await remove(name)
        guard text == id else { throw FileFailure.unexpected("other bytes than were stored") }
    }
}
