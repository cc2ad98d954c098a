import Foundation

/// How many files and connections the process may have open.
enum OpenFiles {
    /// Raises the limit as far as the system lets it, for as many connections as are allowed and what else is open.
    static func raise(for connections: Int) {
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        let needed = rlim_t(connections) * 2 + 512
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < needed else { return }
        limit.rlim_cur = min(needed, limit.rlim_max)
        _ = setrlimit(kind, &limit)
    }
}
