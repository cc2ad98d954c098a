internal import Foundation

enum Processors {
    /// How many this process may run on; fewer than there are, where it was confined to some (`taskset`, containers).
    /// Foundation counts all, and `sched_getaffinity` is closed to Swift, so the kernel's own words are read.
    static var allowed: Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        return status.flatMap(allowed(inStatus:)) ?? ProcessInfo.processInfo.activeProcessorCount
    }

    /// Counts the bits of the mask in a line `Cpus_allowed: ff,ffffffff` (proc_pid_status(5)).
    static func allowed(inStatus status: String) -> Int? {
        let line = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
        let count = line?.dropFirst("Cpus_allowed:".count).reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
        return count == 0 ? nil : count
    }
}
