import SQLDatabase
import Synchronization

/// A transaction that notes its queries.
struct RecordingReader: SQLReader {
    private final class Notes: Sendable {
        let all = Mutex<[(sql: String, values: [SQLValue])]>([])
    }

    private let inner: any SQLReader
    private let notes = Notes()

    init(_ inner: any SQLReader) { self.inner = inner }

    var dialect: Dialect { inner.dialect }

    /// The queries so far, in their order.
    var statements: [(sql: String, values: [SQLValue])] { notes.all.withLock { $0 } }

    func rows<Value>(_ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value) throws -> [Value] {
        notes.all.withLock { $0.append((sql, values)) }
        return try inner.rows(sql, values, read)
    }
}
