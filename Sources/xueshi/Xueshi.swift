import ArgumentParser

/// The one executable: the server, and what an operator does beside it.
@main
struct Xueshi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xueshi",
        abstract: "学时：专业技术人员继续教育学时的登记、认定、计算与证书。",
        version: "0.1.0",
        subcommands: [
            Serve.self, Migrate.self, Demo.self, Import.self, Evaluate.self, CheckID.self, Standings.self,
            ShowSettings.self,
        ]
    )
}
