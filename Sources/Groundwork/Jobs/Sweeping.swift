/// Clears away, now and then, what nobody needs any longer. Each room of workflows does so for what it keeps.
public protocol Sweeping: Sendable {
    func callAsFunction() async throws
}
