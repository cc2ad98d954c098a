import Domain
import SQLDatabase
import Store

/// Creates the parts of large tables before their first rows come: those of the next year and the next month. It does
/// nothing on SQLite.
public struct KeepPartitions: Sweeping {
    private let ground: Ground

    /// - Parameter ground: The database and the clock.
    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Creates the missing parts.
    public func callAsFunction() async throws {
        let now = ground.now()
        let missing = try await ground.pool.read { try Partitions.missing(at: now, in: $0) }
        guard !missing.isEmpty else { return }
        try await ground.pool.write(holding: [SQLHold("partitions")]) { try Partitions.make(at: now, in: $0) }
    }
}
