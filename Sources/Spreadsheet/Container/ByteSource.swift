/// A source of bytes that is read once, from the start to the end.
protocol ByteSource: AnyObject {
    /// Reads at most `count` bytes, where `count` is at least four. Returns 0 at the end.
    func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(WorkbookFailure) -> Int
}
