internal import Foundation

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are equal. Much faster than comparing element by element.
    func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let base = baseAddress, let otherBase = other.baseAddress else { return true }
        return memcmp(base, otherBase, count) == 0
    }
}
