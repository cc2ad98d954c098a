import Foundation
import SQLiteDriver

/// A database in a file, which is removed when nobody needs it any longer.
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

    /// Opens another pool. To the engine, it is like another process.
    func open() throws -> SQLitePool { try SQLitePool(path: path) }
}
