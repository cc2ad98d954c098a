import Foundation

/// How much room there is on a disk.
public enum FreeSpace {
    /// Bytes that this process may still write into the folder; nil when the folder cannot be asked.
    public static func bytes(in folder: String) -> Int? {
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else { return nil }
        return Int(
            clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue
        )
    }

    /// Whether less than `minimum` bytes are left. A folder that cannot be asked is not short: what is wrong with it will
    /// be told when it is written to.
    public static func isShort(in folder: String, minimum: Int) -> Bool {
        bytes(in: folder).map { $0 < minimum } ?? false
    }
}
