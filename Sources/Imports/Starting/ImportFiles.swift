import Domain
import Foundation

/// The folder in which uploaded sheets are stored until they are read.
public struct ImportFiles: Sendable {
    private let folder: String

    /// - Parameter dataFolder: The folder that all instances share.
    public init(dataFolder: String) {
        folder = "\(dataFolder)/imports"
    }

    func path(of batch: BatchID) -> String { "\(folder)/\(batch.text)" }

    /// Stores a copy under the batch's id. An existing copy is the same upload, sent twice.
    func keep(_ path: String, of batch: BatchID) throws {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        // The copy has another name until it is complete, so that no job reads a part of a file.
        let part = "\(self.path(of: batch)).\(UUID().uuidString.lowercased())"
        do {
            try manager.copyItem(atPath: path, toPath: part)
            // The copy has the permissions of the original, which may be readable for everybody.
            try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: part)
            guard rename(part, self.path(of: batch)) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        } catch {
            try? manager.removeItem(atPath: part)
            throw error
        }
    }

    func remove(_ batch: BatchID) {
        try? FileManager.default.removeItem(atPath: path(of: batch))
    }

    /// Removes the files that are older than `age`: sheets of batches that nobody has continued, and the partial copies
    /// of a process that was killed.
    func removeOlder(than age: Duration) {
        let manager = FileManager.default
        let limit = Date.now.addingTimeInterval(-Double(age.components.seconds))
        for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] {
            let path = "\(folder)/\(name)"
            let changed = (try? manager.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            if let changed, changed < limit { try? manager.removeItem(atPath: path) }
        }
    }
}
