import Foundation
import Synchronization

/// The system's randomness, asked for by the handful: one question to the system costs more than an identifier.
final class BufferedRandomness: Sendable {
    /// 256 bytes are as much as the system gives at once.
    private static let size = 32

    private let words = Mutex<[UInt64]>([])

    /// 128 random bits, never given twice.
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
