/// Reads little-endian numbers from bytes, and never beyond their end.
struct Fields {
    private var bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// Replaces the bytes, and reuses their memory.
    mutating func replace(with others: UnsafeBufferPointer<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: others)
    }

    var count: Int { bytes.count }

    func u8(_ place: Int) throws(WorkbookFailure) -> UInt8 {
        guard bytes.indices.contains(place) else { throw CompoundFile.damaged }
        return bytes[place]
    }

    func u16(_ place: Int) throws(WorkbookFailure) -> UInt16 {
        UInt16(try u8(place)) | UInt16(try u8(place + 1)) << 8
    }

    func u32(_ place: Int) throws(WorkbookFailure) -> UInt32 {
        UInt32(try u16(place)) | UInt32(try u16(place + 2)) << 16
    }

    func double(_ place: Int) throws(WorkbookFailure) -> Double {
        Double(bitPattern: UInt64(try u32(place)) | UInt64(try u32(place + 4)) << 32)
    }

    func slice(_ start: Int, count: Int) throws(WorkbookFailure) -> ArraySlice<UInt8> {
        guard start >= 0, count >= 0, start + count <= bytes.count else { throw CompoundFile.damaged }
        return bytes[start..<start + count]
    }
}
