import Foundation

/// The limit of open files and connections of the process.
enum OpenFiles {
    /// Raises the limit for this number of connections and for other open files, as far as the system allows.
    static func raise(for connections: Int) {
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        let needed = rlim_t(connections) * 2 + 512
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < needed else { return }
        limit.rlim_cur = min(needed, limit.rlim_max)
        _ = setrlimit(kind, &limit)
    }
}
