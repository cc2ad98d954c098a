import ArgumentParser
import Configuration
import Hummingbird
import Logging
import ServiceLifecycle

@main
struct Xueshi: AsyncParsableCommand {
    func run() async throws {}
}
