import CIsal
import CZip

/// Unpacks one deflated part with ISA-L, which is several times faster than zlib, and checks length and checksum at the
/// end.
final class Inflation {
    private static let packedSize = 1 << 16

    private let stream: OpaquePointer
    private let statedBytes: UInt64
    private let checksum: UInt32
    private let state: UnsafeMutablePointer<inflate_state>
    private let packed: UnsafeMutablePointer<UInt8>
    private var unpacked: UInt64 = 0
    private var found: UInt32 = 0

    ///  - Parameter stream: The packed part, opened with `ZIP_FL_COMPRESSED`. Its owner closes it.
    init(_ stream: OpaquePointer, statedBytes: UInt64, checksum: UInt32) {
        self.stream = stream
        self.statedBytes = statedBytes
        self.checksum = checksum
        state = .allocate(capacity: 1)
        packed = .allocate(capacity: Self.packedSize)
        isal_inflate_init(state)
    }

    deinit {
        state.deallocate()
        packed.deallocate()
    }

    /// Reads at most `count` bytes. Returns 0 at the end of a sound part, and `nil` if the part is damaged.
    func read(into buffer: UnsafeMutableRawPointer, count: Int) -> Int? {
        let out = buffer.assumingMemoryBound(to: UInt8.self)
        state.pointee.next_out = out
        state.pointee.avail_out = UInt32(clamping: count)
        while state.pointee.avail_out > 0, state.pointee.block_state != ISAL_BLOCK_FINISH {
            if state.pointee.avail_in == 0 {
                guard fetch() else { return nil }
            }
            let before = (state.pointee.avail_in, state.pointee.avail_out)
            guard isal_inflate(state) == ISAL_DECOMP_OK else { return nil }
            // The part is incomplete: no input is left, and nothing was written.
            if before == (state.pointee.avail_in, state.pointee.avail_out), before.0 == 0 { return nil }
        }
        return verified(out, count: count - Int(state.pointee.avail_out))
    }

    private func fetch() -> Bool {
        let got = zip_fread(stream, packed, UInt64(Self.packedSize))
        guard got >= 0 else { return false }
        state.pointee.next_in = packed
        state.pointee.avail_in = UInt32(got)
        return true
    }

    private func verified(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
        found = crc32_gzip_refl(found, bytes, UInt64(count))
        unpacked += UInt64(count)
        guard state.pointee.block_state == ISAL_BLOCK_FINISH else { return count }
        return unpacked == statedBytes && found == checksum ? count : nil
    }
}
