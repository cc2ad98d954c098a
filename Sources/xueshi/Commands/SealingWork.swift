import Auditing
import Groundwork
import Logging
import SQLDatabase
import ServiceLifecycle

/// Seals the audit log while the site is served. A root is saved about every minute if there is something new.
struct SealingWork: Service {
    private static let pause = Duration.seconds(60)

    private let seal: SealLog
    private let logger = Logger(label: "xueshi.audit")

    init(_ ground: Ground) {
        seal = SealLog(ground)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await seal()
                } catch SQLFailure.busy, SQLFailure.conflict {
                    // Others came first. The entries wait for the next round.
                } catch {
                    guard !Task.isCancelled else { return }
                    logger.warning("the audit log could not be sealed", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
