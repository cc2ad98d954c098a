import Domain
import Foundation

/// The folder in which uploaded sheets wait until they have been read.
public struct ImportFiles: Sendable {
    private let folder: String

    /// - Parameter dataFolder: the folder that all instances share.
    public init(dataFolder: String) {
        folder = "\(dataFolder)/imports"
    }

    func path(of batch: BatchID) -> String { "\(folder)/\(batch.text)" }

    /// Keeps a copy under the batch's name; what stands there already is the same upload, sent twice.
    func keep(_ path: String, of batch: BatchID) throws {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        // Under another name until it is whole: what is read must not be half a file.
        let part = "\(self.path(of: batch)).\(UUID().uuidString.lowercased())"
        do {
            try manager.copyItem(atPath: path, toPath: part)
            // The copy has the rights of what was copied, which may be a file that everybody can read.
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

    /// Files that were kept for longer than a while: of batches that nobody went on with.
    func older(than age: Duration) -> [BatchID] {
        let manager = FileManager.default
        let limit = Date.now.addingTimeInterval(-Double(age.components.seconds))
        return (try? manager.contentsOfDirectory(atPath: folder))?.filter { name in
            let facts = try? manager.attributesOfItem(atPath: "\(folder)/\(name)")
            return (facts?[.modificationDate] as? Date).map { $0 < limit } ?? false
        }.compactMap { BatchID($0) } ?? []
    }
}
