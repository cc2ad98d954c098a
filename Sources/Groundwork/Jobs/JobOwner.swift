import Foundation
import Synchronization

/// The instance that does long work: its host, its process, and a mark that tells it from earlier processes with the
/// same number.
public struct JobOwner: Hashable, Sendable, CustomStringConvertible {
    /// The owners in this process.
    private static let living = Mutex<Set<String>>([])

    private let host: String
    private let process: Int32
    private let birth: String

    /// Creates an owner for this process. Each value is different, so a test can represent two instances.
    public init() {
        host = ProcessInfo.processInfo.hostName.replacing("|", with: "-")
        process = ProcessInfo.processInfo.processIdentifier
        let birth = UUID().uuidString.lowercased()
        self.birth = birth
        Self.living.withLock { _ = $0.insert(birth) }
    }

    private init?(_ text: String) {
        let parts = text.split(separator: "|")
        guard parts.count == 3, let process = Int32(parts[1]) else { return nil }
        host = String(parts[0])
        self.process = process
        birth = String(parts[2])
    }

    /// The text that the database stores for this owner.
    public var description: String { "\(host)|\(process)|\(birth)" }

    /// Returns whether the other owner was a process on this host that has ended. Its work can continue at once.
    func isDead(_ other: String) -> Bool {
        guard let other = JobOwner(other), other.host == host, other.birth != birth else { return false }
        // After a restart, the processes of a container have the same numbers again.
        if other.process == process { return !Self.living.withLock { $0.contains(other.birth) } }
        return kill(other.process, 0) != 0 && errno == ESRCH
    }
}
