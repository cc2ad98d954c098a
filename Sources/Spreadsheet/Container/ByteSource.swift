/// Bytes read forward once.
protocol ByteSource: AnyObject {
    /// Fills at most `count` bytes, which are at least four; 0 at the end.
    func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(WorkbookFailure) -> Int
}
