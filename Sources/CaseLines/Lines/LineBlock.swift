internal import Foundation

/// Whole lines that were read together, each with its line feed. The bytes may be written over, and live as long
/// as whoever lent them says.
struct LineBlock {
    enum Line {
        /// With its line feed.
        case whole(UnsafeMutableBufferPointer<UInt8>)
        case tooLong
    }

    let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Whether a line stood before them that was too long to be held.
    let followsDropped: Bool

    /// Gives each line; those above `limit` bytes as too long.
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
