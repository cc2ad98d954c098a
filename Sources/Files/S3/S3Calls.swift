import CCurl
import Foundation

/// Calls the store, several times if the connection is lost or the store is busy. Every call may be repeated: it has
/// the same result a second time.
struct S3Calls: Sendable {
    let address: S3Address
    private let handles = CurlHandles()

    init(_ address: S3Address) {
        self.address = address
    }

    /// Sends the request on this thread, which waits for the answer.
    /// - Returns: A good answer.
    /// - Throws: `FileFailure` for any other answer, or `POSIXError` for a local file.
    func callAsFunction(_ call: S3Call, _ limits: S3Limits) throws -> S3Answer {
        for attempt in 1... {
            let reason: String
            do {
                let answer = try once(call, limits)
                if answer.isGood { return answer }
                // The store is busy, or has a fault that may be gone soon.
                guard case .unreachable(let why) = FileFailure(answer) else { throw FileFailure(answer) }
                reason = why
            } catch let lost as S3Exchange.Lost {
                reason = lost.reason
            }
            guard attempt < limits.attempts else { throw FileFailure.unreachable(reason) }
            usleep(UInt32(clamping: limits.wait(after: attempt) * 1_000))
        }
        throw FileFailure.unreachable("no attempt")
    }

    private func once(_ call: S3Call, _ limits: S3Limits) throws -> S3Answer {
        if case .file(let file, _) = call.receiver {
            // An earlier attempt may have written a part.
            guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0 else { throw Disk.error() }
        }
        return try handles.lend { handle in
            try S3Exchange(handle, call.receiver).run(call, at: address, limits)
        }
    }
}
