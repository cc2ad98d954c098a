/// Cuts what is read in chunks into lines. Holds one chunk and at most one unfinished line; a line longer than
/// the limit is dropped as it comes, and told of at its end.
struct LineBuffer {
    enum Line {
        /// With its line feed; the bytes may be written over, and live as long as the call.
        case whole(UnsafeMutableBufferPointer<UInt8>)
        case tooLong
    }

    private let limit: Int
    private var bytes: [UInt8]
    private var filled = 0
    private var isDropping = false

    init(chunk: Int, limit: Int) {
        self.limit = limit
        bytes = [UInt8](repeating: 0, count: chunk)
    }

    /// Fills the free part of the buffer by what `read` puts there, and gives each line that this completes.
    /// False once `read` gives nothing more.
    mutating func advance<Failure: Error>(
        reading read: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int,
        each: (Line) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        if filled == bytes.count { grow() }
        let start = filled
        let count = try fill(from: start, read)
        filled += count
        try cut(searchingFrom: start, each)
        if count == 0 { try finish(each) }
        return count > 0
    }

    private mutating func fill<Failure: Error>(
        from start: Int,
        _ read: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
            try read(UnsafeMutableBufferPointer(rebasing: buffer[start...]))
        }
    }

    private mutating func cut<Failure: Error>(
        searchingFrom start: Int,
        _ each: (Line) throws(Failure) -> Void
    ) throws(Failure) {
        var lineStart = 0
        var search = start
        try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
            while let feed = buffer[search..<filled].firstIndex(of: UInt8(ascii: "\n")) {
                let line = UnsafeMutableBufferPointer(rebasing: buffer[lineStart...feed])
                try each(isDropping || line.count > limit ? .tooLong : .whole(line))
                isDropping = false
                lineStart = feed + 1
                search = lineStart
            }
        }
        keep(from: lineStart)
    }

    /// Moves the unfinished line to the front, or drops it once it is too long.
    private mutating func keep(from start: Int) {
        if filled - start > limit { isDropping = true }
        if isDropping {
            filled = 0
        } else if start > 0 {
            filled -= start
            let count = filled
            bytes.withUnsafeMutableBufferPointer { buffer in
                if let base = buffer.baseAddress { base.update(from: base + start, count: count) }
            }
        }
    }

    /// The last line may lack its line feed.
    private mutating func finish<Failure: Error>(_ each: (Line) throws(Failure) -> Void) throws(Failure) {
        if isDropping { return try each(.tooLong) }
        guard filled > 0 else { return }
        if filled == bytes.count { grow() }
        bytes[filled] = UInt8(ascii: "\n")
        let count = filled + 1
        filled = 0
        try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
            try each(.whole(UnsafeMutableBufferPointer(rebasing: buffer[..<count])))
        }
    }

    private mutating func grow() {
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
}
