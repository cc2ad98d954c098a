extension Array<UInt8> {
    /// Returns the start of the needle. If it is not found, returns the end of the bytes that cannot be part of it.
    ///
    /// Works on a raw buffer, because evidence of many megabytes passes through here byte by byte.
    func search(for needle: [UInt8], from start: Int) -> (found: Bool, end: Int) {
        let last = count - needle.count
        guard let first = needle.first, last >= start else { return (false, start) }
        let place = withUnsafeBufferPointer { bytes in
            needle.withUnsafeBufferPointer { needle in
                (start...last).first { index in
                    bytes[index] == first && needle.indices.allSatisfy { bytes[index + $0] == needle[$0] }
                }
            }
        }
        guard let place else { return (false, last + 1) }
        return (true, place)
    }
}
