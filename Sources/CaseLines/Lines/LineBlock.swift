internal import Foundation

/// Complete lines that were read together, each with its line feed. The bytes may be overwritten. They are valid only
/// as long as the owner of the buffer allows.
struct LineBlock {
    enum Line {
        /// A line with its line feed.
        case whole(UnsafeMutableBufferPointer<UInt8>)
        case tooLong
    }

    let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Whether a line that was too long was dropped before these lines.
    let followsDropped: Bool

    /// Calls `each` with each line. Lines longer than `limit` bytes are passed as too long.
    func lines(limit: Int, _ each: (Line) -> Void) {
        if followsDropped { each(.tooLong) }
        var rest = bytes
        while let base = rest.baseAddress, let feed = memchr(base, 0x0A, rest.count) {
            let count = UnsafeMutableRawPointer(base).distance(to: feed) + 1
            let line = UnsafeMutableBufferPointer(rebasing: rest[..<count])
            each(count > limit ? .tooLong : .whole(line))
            rest = UnsafeMutableBufferPointer(rebasing: rest[count...])
        }
    }
}
