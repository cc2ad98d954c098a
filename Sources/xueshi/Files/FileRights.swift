import Foundation

/// Removes the rights of other users on our files, which contain names and document numbers of people.
struct FileRights {
    /// The paths that were open to others and are closed now.
    private(set) var tightened: [String] = []
    /// The paths that are open to others and cannot be changed.
    private(set) var left: [String] = []

    /// Closes a database file and the files that SQLite keeps beside it.
    mutating func tighten(database path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { tighten(path + suffix, to: 0o600) }
    }

    /// Closes the data folder, its folders and every file in them. Other files directly in the data folder are not
    /// ours, except the key.
    mutating func tighten(dataFolder: String) {
        tighten(dataFolder, to: 0o700)
        tighten(KeyFile(dataFolder: dataFolder).path, to: 0o600)
        for name in ["evidence", "imports", "uploads", "fetched"] {
            let folder = "\(dataFolder)/\(name)"
            tighten(folder, to: 0o700)
            for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                tighten("\(folder)/\(file)", to: 0o600)
            }
        }
    }

    private mutating func tighten(_ path: String, to rights: mode_t) {
        var facts = stat()
        // Skip links, because their targets may belong to others. Skip folders that all users may write to, such as
        // /tmp.
        guard lstat(path, &facts) == 0, [S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT) else { return }
        let isOpen = facts.st_mode & 0o077 != 0
        guard isOpen, facts.st_mode & S_ISVTX == 0 else { return }
        let kept: mode_t = facts.st_mode & S_IFMT == S_IFDIR ? 0o700 : facts.st_mode & 0o700 & rights
        if chmod(path, kept) == 0 { tightened.append(path) } else { left.append(path) }
    }

    /// A sentence for the log; `nil` if nothing was open to others.
    var report: String? {
        var parts: [String] = []
        if let first = tightened.first { parts.append("其他用户原来可以读取 \(first)\(Self.others(tightened))，现已收回权限。") }
        if let first = left.first { parts.append("其他用户可以读取 \(first)\(Self.others(left))，本程序无权更改，请用 chmod 收回。") }
        return parts.isEmpty ? nil : parts.joined()
    }

    private static func others(_ paths: [String]) -> String { paths.count > 1 ? " 等 \(paths.count) 项" : "" }
}
