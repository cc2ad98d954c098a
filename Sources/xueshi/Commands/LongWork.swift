import Domain
import Logging
import ServiceLifecycle
import Workflows

/// Does long work beside serving: imports that were asked for here, or on an instance that is no more.
struct LongWork: Service {
    /// So many at once: a small sheet need not wait for a big one to end.
    private static let atOnce = 3

    private let ground: Ground
    private let runner: JobRunner
    private let logger = Logger(label: "xueshi.work")

    init(_ ground: Ground, files: ImportFiles) {
        self.ground = ground
        runner = JobRunner(ground, files: files)
    }

    func run() async throws {
        await withGracefulShutdownHandler {
            await withTaskGroup { group in
                var running = 0
                while !Task.isShuttingDownGracefully, !Task.isCancelled {
                    if running < Self.atOnce, let job = await claim() {
                        running += 1
                        group.addTask { await work(on: job) }
                    } else if running == Self.atOnce {
                        await group.next()
                        running -= 1
                    } else {
                        await ground.bell.wait(atMost: .seconds(2))
                        running = group.isEmpty ? 0 : running
                    }
                }
                group.cancelAll()
            }
        } onGracefulShutdown: {
            ground.bell.ring()
        }
    }

    private func claim() async -> Job? {
        do {
            return try await runner.claim()
        } catch {
            logger.warning("no work could be taken up", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func work(on job: Job) async {
        logger.info("work begun", metadata: ["job": "\(job.id)", "kind": "\(job.kind.rawValue)"])
        do {
            try await runner.run(job)
        } catch {
            logger.error("work failed", metadata: ["job": "\(job.id)", "error": "\(error)"])
        }
    }
}
