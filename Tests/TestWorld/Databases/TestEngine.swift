import Foundation
import SQLDatabase

/// The engine on which this run builds its worlds.
enum TestEngine {
    /// `XUESHI_TEST_ENGINE` is `postgres` in the second run of `bin/test`.
    static let current: Dialect =
        ProcessInfo.processInfo.environment["XUESHI_TEST_ENGINE"] == "postgres" ? .postgres : .sqlite

    /// Whether a test that knows SQLite's files or words can run.
    static let isSQLite = current == .sqlite
}
