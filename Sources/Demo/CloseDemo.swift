public import Groundwork
import SQLDatabase
import Store

/// Ends the sessions with the demo's printed password. It runs when a server that is not a demo starts.
public struct CloseDemo: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: The number of accounts that still have this password. Nobody can sign in with it.
    public func callAsFunction() async throws -> Int {
        let count = try await ground.pool.read { sql in try Accounts.demoCount(in: sql) }
        if count > 0 { try await ground.pool.write { tx in try Sessions.endDemo(in: tx) } }
        return count
    }
}
