/// The size of a file in words: 512 字节, 38 KB, 2.4 MB.
public enum FileSize {
    /// Returns the size as text for users.
    /// - Parameter bytes: The number of bytes. A negative number counts as zero.
    public static func text(_ bytes: Int) -> String {
        switch bytes {
        case ..<1024: return "\(max(0, bytes)) 字节"
        case ..<(1024 * 1024): return "\((bytes + 512) / 1024) KB"
        default:
            let tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024)
            return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
        }
    }
}
