/// The records of a BIFF stream ([MS-XLS] 2.1.4), one at a time.
final class RecordStream {
    private let window: ByteWindow
    private var length = 0
    private(set) var kind: UInt16 = 0
    /// The content of the current record.
    private(set) var body = Fields([])

    ///  - Parameter position: The position in the stream at which a record begins.
    init(_ stream: CompoundStream, at position: Int) throws(WorkbookFailure) {
        try stream.seek(to: position)
        window = ByteWindow(stream)
        try window.fill()
    }

    /// Moves to the next record. Returns false at the end of the stream.
    func next() throws(WorkbookFailure) -> Bool {
        window.drop(length)
        length = 0
        try need(4)
        guard window.bytes.count >= 4 else { return false }
        kind = UInt16(window.bytes[0]) | UInt16(window.bytes[1]) << 8
        length = 4 + (Int(window.bytes[2]) | Int(window.bytes[3]) << 8)
        try need(length)
        guard window.bytes.count >= length else { throw CompoundFile.damaged }
        body.replace(with: UnsafeBufferPointer(rebasing: window.bytes[4..<length]))
        return true
    }

    /// Moves to the next record if it continues the current one. Returns whether it did.
    func nextIsContinuation() throws(WorkbookFailure) -> Bool {
        try need(length + 4)
        let place = length
        guard window.bytes.count >= place + 4, window.bytes[place] == 0x3C, window.bytes[place + 1] == 0 else {
            return false
        }
        return try next()
    }

    private func need(_ count: Int) throws(WorkbookFailure) {
        if window.bytes.count < count, !window.isAtEnd { try window.fill() }
    }
}
