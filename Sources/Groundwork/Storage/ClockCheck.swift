import Domain
import SQLDatabase
import Store

/// Compares the clock of this instance with the clock of the database.
///
/// Sessions, waits after wrong passwords and the times of entries come from the clock of the instance. If it is wrong,
/// users are signed out or must wait for too long, and the log is out of order.
public struct ClockCheck: Sendable {
    /// The seconds of difference from which the operator is told, and from which the instance is not ready.
    public static let (noticeable, tolerable) = (5, 60)

    private let ground: Ground

    /// - Parameter ground: The database and the clock to compare.
    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns what is wrong in one Chinese sentence, or `nil` if nothing is wrong.
    /// - Parameter limit: The seconds of difference that are not reported.
    public func problem(beyond limit: Int) async throws -> String? {
        let earliest = ground.now()
        let there = try await ground.pool.read { sql in try DatabaseClock.now(in: sql) }
        let latest = ground.now()
        // The answer takes time. Any moment of it may be the right one.
        let ahead = earliest.milliseconds - there.milliseconds
        let behind = there.milliseconds - latest.milliseconds
        guard max(ahead, behind) > limit * 1000 else { return nil }
        return "本机时间比数据库\(ahead > 0 ? "快" : "慢") \(max(ahead, behind) / 1000) 秒，请校准各台机器的时间。"
    }
}
