import SQLDatabase
import Synchronization

/// A database that asks for the plan of every query of its reads.
final class PlanningPool: SQLPool {
    private let inner: any SQLPool
    private let found = Mutex<[String: QueryPlan]>([:])

    init(_ inner: any SQLPool) { self.inner = inner }

    var dialect: Dialect { inner.dialect }

    /// The plans so far, one for each text of a query.
    var plans: [QueryPlan] { found.withLock { $0.values.sorted { $0.statement < $1.statement } } }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.read { [self] sql in
            let recorder = RecordingReader(sql)
            let value = try body(recorder)
            for (statement, values) in recorder.statements where found.withLock({ $0[statement] == nil }) {
                let plan = try QueryPlan.of(statement, values, in: sql)
                found.withLock { $0[statement] = plan }
            }
            return value
        }
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await inner.write(holding: holds, body)
    }
}
