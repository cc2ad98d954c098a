public import Groundwork
import SQLDatabase
import Store

/// Ends what was opened with the demo's printed password, before a database is served that is no demonstration.
public struct CloseDemo: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: how many accounts still have that password, which nobody can sign in with any longer.
    public func callAsFunction() async throws -> Int {
        let count = try await ground.pool.read { sql in try Accounts.demoCount(in: sql) }
        if count > 0 { try await ground.pool.write { tx in try Sessions.endDemo(in: tx) } }
        return count
    }
}
