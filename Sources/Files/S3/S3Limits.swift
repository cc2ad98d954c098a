/// How long and how often a store is asked.
public struct S3Limits: Sendable {
    /// The number of times that a request is sent if the connection is lost or the store is busy.
    public var attempts = 4
    /// The wait before the second attempt, in milliseconds. Each further wait is three times as long. All are changed by
    /// chance by up to a half, so that many instances do not come back at the same moment.
    public var wait = 200
    /// The longest time for a connection, in milliseconds.
    public var connect = 5_000
    /// The connection counts as lost if fewer bytes come in each second…
    public var bytesPerSecond = 16_384
    /// … for so many seconds.
    public var silence = 20

    /// Creates the usual limits.
    public init() {}

    /// Returns the wait before an attempt in milliseconds.
    /// - Parameter attempt: The number of attempts so far, at least one.
    func wait(after attempt: Int) -> Int {
        let usual = (1..<attempt).reduce(wait) { wait, _ in wait * 3 }
        return Int.random(in: usual / 2...usual + usual / 2)
    }
}
