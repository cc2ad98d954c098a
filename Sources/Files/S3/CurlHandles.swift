import CCurl
import Synchronization

/// The handles of libcurl that are not in use. Each keeps its connection to the store open for the next request.
final class CurlHandles: Sendable {
    private static let isReady = curl_begin() == CURLE_OK

    private let idle = Mutex(Idle())

    deinit {
        idle.withLock { $0.handles.forEach { curl_easy_cleanup($0) } }
    }

    /// Lends a handle to `body`, which is the only one to use it.
    /// - Throws: `FileFailure.unexpected` if there is no memory, and any error of `body`.
    func lend<Value>(_ body: (UnsafeMutableRawPointer) throws -> Value) throws -> Value {
        guard Self.isReady, let handle = idle.withLock({ $0.handles.popLast() }) ?? curl_easy_init() else {
            throw FileFailure.unexpected("libcurl does not start")
        }
        defer {
            curl_easy_reset(handle)
            idle.withLock { $0.handles.append(handle) }
        }
        return try body(handle)
    }
}

/// The compiler cannot know that nobody else has these handles.
private struct Idle: @unchecked Sendable {
    var handles: [UnsafeMutableRawPointer] = []
}
