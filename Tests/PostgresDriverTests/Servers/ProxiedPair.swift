import Foundation
import Synchronization

/// The two sockets of one connection. The second end closes them.
final class ProxiedPair: Sendable {
    let client: Int32
    let upstream: Int32
    private let ends = Atomic(0)

    init(client: Int32, upstream: Int32) {
        (self.client, self.upstream) = (client, upstream)
    }

    func end() {
        for socket in [client, upstream] { shutdown(socket, Int32(SHUT_RDWR)) }
        guard ends.add(1, ordering: .sequentiallyConsistent).newValue == 2 else { return }
        for socket in [client, upstream] { close(socket) }
    }
}
