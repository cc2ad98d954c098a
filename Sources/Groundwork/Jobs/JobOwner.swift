import Foundation
import Synchronization

/// The instance that does long work: its machine, its process, and which of the processes of that number it is.
public struct JobOwner: Hashable, Sendable, CustomStringConvertible {
    /// The owners of this very process.
    private static let living = Mutex<Set<String>>([])

    private let host: String
    private let process: Int32
    private let birth: String

    /// This process. Two values differ, so that a test can stand for two instances.
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

    public var description: String { "\(host)|\(process)|\(birth)" }

    /// Whether the owner of that description was a process of this machine that is no more: its work can go on at once.
    func knowsDead(_ other: String) -> Bool {
        guard let other = JobOwner(other), other.host == host, other.birth != birth else { return false }
        // A container's processes have the same numbers again after a restart.
        if other.process == process { return !Self.living.withLock { $0.contains(other.birth) } }
        return kill(other.process, 0) != 0 && errno == ESRCH
    }
}
