import Foundation
import Synchronization

/// A buffer of random bits from the system. A call of the system takes longer than making an identifier, so the buffer
/// asks for many bits at once.
final class BufferedRandomness: Sendable {
    /// The number of 64-bit words. The system gives at most 256 bytes in one call.
    private static let size = 32

    private let words = Mutex<[UInt64]>([])

    /// Returns 128 random bits. It never returns the same bits from the buffer twice.
    func next() -> (UInt64, UInt64) {
        words.withLock { words in
            if words.count < 2 { words = Self.fresh() }
            return (words.removeLast(), words.removeLast())
        }
    }

    private static func fresh() -> [UInt64] {
        var words = [UInt64](repeating: 0, count: size)
        let isFilled = words.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) == 0 }
        if isFilled { return words }
        var generator = SystemRandomNumberGenerator()
        return words.map { _ in generator.next() }
    }
}
