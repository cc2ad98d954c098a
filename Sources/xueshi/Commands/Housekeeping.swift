import Groundwork
import Logging
import ServiceLifecycle

/// Removes data that nobody needs any longer, every ten minutes.
struct Housekeeping: Service {
    let sweeps: [any Sweeping]

    func run() async throws {
        let logger = Logger(label: "xueshi.housekeeping")
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for sweep in sweeps {
                    do {
                        try await sweep()
                    } catch {
                        logger.warning("housekeeping failed", metadata: ["error": "\(error)"])
                    }
                }
                try? await Task.sleep(for: .seconds(600))
            }
        }
    }
}
