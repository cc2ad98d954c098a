import Domain
import Groundwork
import Logging
import SQLDatabase
import ServiceLifecycle
import Statistics

/// Keeps the lists of regions up to date while the site is served, and checks them at night.
struct ListingWork: Service {
    /// How long a change may wait. Other instances change people too, and do not ring here.
    private static let pause = Duration.seconds(1)
    /// How long to rest between two transactions, so that other processes can write.
    private static let rest = Duration.milliseconds(5)
    /// How long to wait after a failure, for example while the database is away.
    private static let pauseAfterFailure = Duration.seconds(30)
    /// The hours of the day, in the time of the province, in which the check may begin or continue.
    private static let night = 2..<6

    private let ground: Ground
    private let keep: KeepListing
    private let check: CheckListing
    private let logger = Logger(label: "xueshi.listing")

    init(_ ground: Ground) {
        self.ground = ground
        keep = KeepListing(ground)
        check = CheckListing(ground)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await keep(rest: Self.rest)
                    try await checkAtNight()
                    try? await Task.sleep(for: Self.pause)
                } catch SQLFailure.busy, SQLFailure.conflict {
                    // Others came first. Nothing is lost, and the next round does it.
                    try? await Task.sleep(for: Self.pause)
                } catch {
                    guard !Task.isCancelled else { return }
                    logger.warning("the lists could not be kept", metadata: ["error": "\(error)"])
                    try? await Task.sleep(for: Self.pauseAfterFailure)
                }
            }
        }
    }

    /// Continues the check of this night until it ends. The work is in small parts, so that others can write meanwhile.
    private func checkAtNight() async throws {
        let today = ground.today
        guard isNight, try await check.isDue(on: today) else { return }
        while isNight, !Task.isCancelled {
            guard let result = try await check.step(on: today) else {
                try await Task.sleep(for: Self.rest)
                continue
            }
            logger.notice(
                "the lists were checked",
                metadata: ["people": "\(result.people)", "corrected": "\(result.corrected)"]
            )
            return
        }
    }

    private var isNight: Bool { Self.night.contains(ground.now().hour) }
}
