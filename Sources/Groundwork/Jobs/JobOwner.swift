import Foundation
import Synchronization

/// The instance that does long work: the place in which its process has a number, the number, and a mark that tells it
/// from earlier processes with the same number.
public struct JobOwner: Hashable, Sendable, CustomStringConvertible {
    /// The owners in this process.
    private static let living = Mutex<Set<String>>([])

    private let place: String
    private let process: Int32
    private let birth: String

    /// Creates an owner for this process. Each value is different, so a test can represent two instances.
    public init() {
        place = Self.place
        process = ProcessInfo.processInfo.processIdentifier
        let birth = UUID().uuidString.lowercased()
        self.birth = birth
        Self.living.withLock { _ = $0.insert(birth) }
    }

    private init?(_ text: String) {
        let parts = text.split(separator: "|")
        guard parts.count >= 3, let process = Int32(parts[1]) else { return nil }
        place = String(parts[0])
        self.process = process
        birth = String(parts[2])
    }

    public var description: String { "\(place)|\(process)|\(birth)" }

    /// Returns the text that the database stores for one claim of this owner. An owner that was silent for too long may
    /// claim its own job again. Its earlier work on it then must not write any more.
    func claim() -> String { "\(self)|\(UUID().uuidString.lowercased())" }

    /// Returns whether a claim is one of this owner.
    func hasClaimed(_ claim: String) -> Bool { JobOwner(claim) == self }

    /// Where the number of this process has a meaning: the host, its start, and the namespace of processes.
    ///
    /// The name of the host is not enough. Containers that use the network of their host have its name too, and each
    /// counts its processes from 1. Without the other two nobody counts as dead, and the lease decides.
    private static let place: String = {
        let host = ProcessInfo.processInfo.hostName.replacing("|", with: "-")
        let start = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let namespace = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
        return "\(host) \(start ?? UUID().uuidString) \(namespace ?? UUID().uuidString)"
    }()

    /// Returns whether the other owner was a process in this place that has ended. Its work can continue at once.
    func isDead(_ other: String) -> Bool {
        guard let other = JobOwner(other), other.place == place, other.birth != birth else { return false }
        // After a restart, the processes of a container have the same numbers again.
        if other.process == process { return !Self.living.withLock { $0.contains(other.birth) } }
        return kill(other.process, 0) != 0 && errno == ESRCH
    }
}
