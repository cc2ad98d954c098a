import Foundation

/// Does work that takes minutes on a thread of its own. For work of which there are few at a time, such as jobs: what
/// anybody's request can ask for belongs to a `ThreadCrew`, which has a bound.
public func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread { continuation.resume(with: Result(catching: work)) }.start()
    }
}
