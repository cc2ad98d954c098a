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

    /// Returns the batches whose files are older than `age`. Nobody has continued these batches.
    func older(than age: Duration) -> [BatchID] {
        let manager = FileManager.default
        let limit = Date.now.addingTimeInterval(-Double(age.components.seconds))
        return (try? manager.contentsOfDirectory(atPath: folder))?.filter { name in
            let facts = try? manager.attributesOfItem(atPath: "\(folder)/\(name)")
            return (facts?[.modificationDate] as? Date).map { $0 < limit } ?? false
        }.compactMap { BatchID($0) } ?? []
    }
}
