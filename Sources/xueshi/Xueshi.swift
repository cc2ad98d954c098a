import ArgumentParser
import Foundation
import Groundwork

/// The executable: the server and the commands of an operator.
@main
struct Xueshi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xueshi",
        abstract: "学时：专业技术人员继续教育学时的登记、认定、计算与证书。",
        version: "0.1.0",
        subcommands: [
            Serve.self, Migrate.self, TransferCommand.self, Demo.self, Import.self, ExportCommand.self, Evaluate.self,
            PlanCommand.self,
            PolicyCommand.self,
            CheckID.self, Sheet.self,
            Install.self, OrganisationCommand.self, AccountCommand.self, OfficeCommand.self,
            Standings.self, Listings.self, ShowSettings.self,
        ]
    )

    /// Runs the command with the exit codes of the contract: 69 if the database cannot be reached, 70 for unexpected
    /// errors. The parser's own errors and `ExitCode`s keep their codes.
    static func main() async {
        // New files are for this user only: databases, sheets, exports, and the files that libraries create beside
        // them.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch  where exitCode(for: error) == .failure && !(error is ExitCode) {
            let complaint = Complaint(error)
            tell(complaint.sentence)
            exit(withError: ExitCode(complaint.exitCode))
        } catch {
            exit(withError: error)
        }
    }
}
