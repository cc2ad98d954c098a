import Groundwork
import Logging
import ServiceLifecycle

/// Removes data that nobody needs any longer, every ten minutes, and looks whether the clock is right. Every instance
/// does so.
struct Housekeeping: Service {
    let sweeps: [any Sweeping]
    let clock: ClockCheck

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
                if let problem = try? await clock.problem(beyond: ClockCheck.noticeable) {
                    logger.warning("\(problem)")
                }
                try? await Task.sleep(for: .seconds(600))
            }
        }
    }
}
