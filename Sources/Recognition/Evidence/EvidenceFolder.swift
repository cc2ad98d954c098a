public import Domain
import Foundation

/// Stores evidence in a folder of the data folder. The server does not serve this folder, and only the user of this
/// process can read it.
public struct EvidenceFolder: EvidencePlace {
    private let folder: String
    /// The folder with an empty file for each name in doubt. The time of the file is the beginning of the doubt.
    private let marks: String

    /// Creates the folders if they are missing.
    /// - Parameter dataFolder: The folder that all instances share.
    /// - Throws: An error if the folders cannot be created.
    public init(dataFolder: String) throws {
        folder = "\(dataFolder)/evidence"
        marks = "\(folder)/in-doubt"
        try FileManager.default.createDirectory(
            atPath: marks,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    public func path(of name: String) -> String { "\(folder)/\(name)" }

    public func doubt(_ names: [String], at now: Instant) throws {
        for name in names {
            let descriptor = open(mark(of: name), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            defer { close(descriptor) }
            // The time comes from the workflows' clock, so that the age of a doubt depends on that clock only.
            var times = [now.time, now.time]
            guard futimens(descriptor, &times) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        }
    }

    public func take(_ path: String, as name: String) throws {
        try FileManager.default.moveItem(atPath: path, toPath: self.path(of: name))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: self.path(of: name))
    }

    public func settle(_ names: [String]) {
        // The sweep looks again at marks that cannot be removed now.
        for name in names { unlink(mark(of: name)) }
    }

    public func remove(_ names: [String]) {
        for name in names where unlink(path(of: name)) == 0 || errno == ENOENT { unlink(mark(of: name)) }
    }

    public func inDoubt(before limit: Instant) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: marks)) ?? []
        return names.sorted().filter { name in
            var facts = stat()
            return stat(mark(of: name), &facts) == 0 && Instant(facts.st_mtim) < limit
        }
    }

    private func mark(of name: String) -> String { "\(marks)/\(name)" }
}

extension Instant {
    fileprivate var time: timespec {
        timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    }

    fileprivate init(_ time: timespec) {
        self.init(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
    }
}
