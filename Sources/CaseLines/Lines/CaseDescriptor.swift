internal import Foundation

/// A file descriptor, open for reading or for writing.
struct CaseDescriptor {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    var isOpen: Bool { fcntl(number, F_GETFD) >= 0 }

    /// Waits for bytes and reads them. Returns their number; 0 at the end of the input.
    func read(into free: UnsafeMutableBufferPointer<UInt8>) throws(CaseStreamFailure) -> Int {
        while true {
            let count = Foundation.read(number, free.baseAddress, free.count)
            if count >= 0 { return count }
            if errno != EINTR { throw .unreadable(reason: String(cString: strerror(errno))) }
        }
    }

    /// Writes all of the bytes.
    func write(_ bytes: ArraySlice<UInt8>) throws(CaseStreamFailure) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(CaseStreamFailure) in
            var rest = bytes
            while let base = rest.baseAddress, !rest.isEmpty {
                let count = Foundation.write(number, base, rest.count)
                if count < 0, errno != EINTR { throw .unwritable(reason: String(cString: strerror(errno))) }
                rest = UnsafeBufferPointer(rebasing: rest[max(count, 0)...])
            }
        }
    }
}
