import Foundation

/// Measures the free space of a disk.
public enum FreeSpace {
    /// Returns the number of bytes that this process may still write in the folder, or `nil` if it cannot be found out.
    public static func bytes(in folder: String) -> Int? {
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else { return nil }
        return Int(
            clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue
        )
    }

    /// Returns whether less than `minimum` bytes are left. It returns `false` if this cannot be found out, because a
    /// later write reports what is wrong.
    public static func isShort(in folder: String, minimum: Int) -> Bool {
        bytes(in: folder).map { $0 < minimum } ?? false
    }
}
