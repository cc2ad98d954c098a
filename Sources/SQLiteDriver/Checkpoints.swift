import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Copies the write-ahead log into the database file on another thread, so that the writer need not stop for it.
final class Checkpoints: Sendable {
    /// The number of pages in the log at which copying begins.
    private static let enough: Int32 = 2_000
    /// The number of pages at which the writer copies the log itself, so that the log can start again: 128 MB.
    private static let tooMany: Int32 = 32_000

    private let path: String
    private let isCopying = Atomic<Bool>(false)
    private let connection = Mutex<DatabaseQueue?>(nil)

    init(path: String) {
        self.path = path
    }

    /// Registers for the end of each commit, in place of SQLite's own copying. SQLite calls on the writer's thread.
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
            // This copies as much as readers allow. The rest is copied later.
            sqlite3_wal_checkpoint_v2(writer, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        } else if pages >= Self.enough, !isCopying.exchange(true, ordering: .acquiring) {
            DispatchQueue.global(qos: .utility).async { [self] in
                copy()
                isCopying.store(false, ordering: .releasing)
            }
        }
        return SQLITE_OK
    }

    /// Copies the log. A failure does no harm, because the log is complete and the next commit tries again.
    private func copy() {
        connection.withLock { connection in
            if connection == nil { connection = try? DatabaseQueue(path: path) }
            try? connection?.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
        }
    }
}
