import Credentials
public import Groundwork
import SQLDatabase
import Store

/// Counts the one-time codes that can never be used because their key is lost.
public struct CountLostCodes: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction() async throws -> Int {
        try await ground.pool.read { [ground] sql in
            try ActivationCodes.lost(to: ground.secret.name, now: ground.now(), in: sql)
        }
    }
}
