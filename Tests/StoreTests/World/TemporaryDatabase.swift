import Foundation
import SQLiteDriver

/// A database in a file, which goes when nobody needs it any longer.
final class TemporaryDatabase: Sendable {
    let path: String
    private let folder: URL

    init() {
        folder = FileManager.default.temporaryDirectory.appending(path: "shelf-\(UUID().uuidString)")
        path = folder.appending(path: "xueshi.sqlite").path
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Each pool is to the engine what another process would be.
    func open() throws -> SQLitePool { try SQLitePool(path: path) }
}
