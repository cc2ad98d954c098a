import Logging
import ServiceLifecycle
import Workflows

/// Clears away, every ten minutes, what nobody needs any longer.
struct Housekeeping: Service {
    let sweep: Sweep

    func run() async throws {
        let logger = Logger(label: "xueshi.housekeeping")
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await sweep()
                } catch {
                    logger.warning("housekeeping failed", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(600))
            }
        }
    }
}
