internal import Foundation

enum Processors {
    /// The number of processors that this process may use. It may be smaller than the number of processors, for example
    /// with `taskset` or in a container. Foundation counts all processors, and Swift cannot call `sched_getaffinity`,
    /// so this reads the text of the kernel.
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
