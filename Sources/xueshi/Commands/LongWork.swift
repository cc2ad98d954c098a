import Domain
import Groundwork
import Imports
import Logging
import ServiceLifecycle
import Synchronization

/// Does long work while the site is served: imports that were started here, or on an instance that has ended.
struct LongWork: Service {
    /// The number of jobs at the same time in this process. With several, a small sheet need not wait for a big one.
    private static let atOnce = 3
    /// How often to look for work without a bell in this process. Another instance may have asked for it, or may have
    /// ended.
    private static let lookingAround = Duration.seconds(2)

    private let ground: Ground
    private let runner: JobRunner
    private let running = Running()
    private let logger = Logger(label: "xueshi.work")

    init(_ ground: Ground, runner: JobRunner) {
        self.ground = ground
        self.runner = runner
    }

    /// Works until the server stops. Then gives unfinished jobs back, so that another instance can continue them.
    func run() async throws {
        await cancelWhenGracefulShutdown { await workOnEverything() }
        // The stop signal can arrive between claiming a job and starting it.
        do {
            try await runner.leave()
        } catch {
            logger.warning("work could not be given back", metadata: ["error": "\(error)"])
        }
    }

    private func workOnEverything() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await ringNowAndThen() }
            while !Task.isCancelled {
                guard running.count.withLock({ $0 < Self.atOnce }), let job = await claim() else {
                    await ground.bell.wait()
                    continue
                }
                running.count.withLock { $0 += 1 }
                group.addTask { [self] in
                    await work(on: job)
                    running.count.withLock { $0 -= 1 }
                    ground.bell.ring()
                }
            }
        }
    }

    private func ringNowAndThen() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.lookingAround)
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

/// The number of running jobs.
private final class Running: Sendable {
    let count = Mutex(0)
}
