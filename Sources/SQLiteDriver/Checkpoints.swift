import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Copies the write-ahead log into the database file beside the writer, who would otherwise stop for it.
final class Checkpoints: Sendable {
    /// Pages in the log at which copying begins.
    private static let enough: Int32 = 2_000
    /// Pages at which the writer does it himself, so that the log can begin anew: 128 MB.
    private static let tooMany: Int32 = 32_000

    private let path: String
    private let isCopying = Atomic<Bool>(false)
    private let connection = Mutex<DatabaseQueue?>(nil)

    init(path: String) {
        self.path = path
    }

    /// Called by SQLite on the writer's thread after each commit, in place of its own copying.
    func watch(_ database: Database) {
        sqlite3_wal_hook(
            database.sqliteConnection,
            { context, connection, _, pages in
                guard let context else { return SQLITE_OK }
                let checkpoints = Unmanaged<Checkpoints>.fromOpaque(context).takeUnretainedValue()
                return checkpoints.committed(pages, on: connection)
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    private func committed(_ pages: Int32, on writer: OpaquePointer?) -> Int32 {
        if pages >= Self.tooMany {
            // What cannot be copied now is copied later: a reader may need the log as it is.
            sqlite3_wal_checkpoint_v2(writer, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        } else if pages >= Self.enough, !isCopying.exchange(true, ordering: .acquiring) {
            DispatchQueue.global(qos: .utility).async { [self] in
                copy()
                isCopying.store(false, ordering: .releasing)
            }
        }
        return SQLITE_OK
    }

    /// A failure is no harm: the log is whole, and the next commit asks again.
    private func copy() {
        connection.withLock { connection in
            if connection == nil { connection = try? DatabaseQueue(path: path) }
            try? connection?.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
        }
    }
}
