import Foundation

/// Runs work that takes minutes on its own thread.
///
/// Use it for work that is limited by itself, such as jobs. Work that any request can start belongs to a `ThreadCrew`,
/// which limits the number of threads.
public func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread { continuation.resume(with: Result(catching: work)) }.start()
    }
}
