/// A window on a stream: bytes are added at its end and dropped at its start. A zero byte always follows the last byte.
/// Neither XML nor text may contain one, so scanners need not check for the end.
final class ByteWindow {
    let source: any ByteSource
    private let size: Int
    /// The least room that a source needs: one character.
    private static let least = 4

    private let memory: UnsafeMutablePointer<UInt8>
    private var start = 0
    private var end = 0
    private(set) var isAtEnd = false

    ///  - Parameter size: The largest number of bytes in the window.
    init(_ source: any ByteSource, size: Int = 1 << 17) {
        self.source = source
        self.size = size
        memory = .allocate(capacity: size + 8)
    }

    deinit { memory.deallocate() }

    /// The bytes in the window. They are valid until the next call of `fill`.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: memory + start, count: end - start)
    }

    var isFull: Bool { end - start > size - ByteWindow.least }

    func drop(_ count: Int) {
        start += count
    }

    /// Reads until the window is full or the stream ends.
    func fill() throws(WorkbookFailure) {
        memory.update(from: memory + start, count: end - start)
        end -= start
        start = 0
        while end <= size - ByteWindow.least, !isAtEnd {
            let got = try source.read(into: memory + end, count: size - end)
            isAtEnd = got == 0
            end += got
        }
        (memory + end).update(repeating: 0, count: 8)
    }

    /// The number of bytes up to the end of the first tag that begins like this; `nil` if the window has no such tag.
    func count(through tag: StaticString) -> Int? {
        let wanted = UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
        let bytes = bytes
        for place in bytes.indices.dropLast(wanted.count)
        where bytes[place] == wanted[0] && bytes[place...].starts(with: wanted) {
            return bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
        }
        return nil
    }
}
