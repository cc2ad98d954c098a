/// Removes data that is no longer needed. It runs from time to time, and each room of workflows removes its own data.
public protocol Sweeping: Sendable {
    /// Removes the data.
    func callAsFunction() async throws
}
