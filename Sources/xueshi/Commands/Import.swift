public import ArgumentParser
public import Domain
import Foundation
import Offices

/// Imports by an operator without a browser.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "从表格导入。",
        subcommands: [
            ImportHours.self, ImportCohort.self, ImportRoster.self, ImportCommit.self, ImportCancel.self,
            ImportTakeBack.self, ImportContinue.self, ImportList.self, ImportShow.self,
        ]
    )
}

/// The account for which an operator imports.
struct ImportAccount: ParsableArguments {
    @Option(name: .customLong("as"), help: "以哪个账号的范围导入（账号名或证件号码）；默认为全省。")
    var account: String?

    @Option(help: "该账号有几个岗位时，用哪一个：岗位编号或类别，如 hr-clerk。")
    var office: String?

    /// The options to write after a batch's number when a message names a command.
    var words: String { (account.map { " --as \($0)" } ?? "") + (office.map { " --office \($0)" } ?? "") }

    /// - Parameter writes: Whether an account may be created for an operator who has none yet.
    func actor(in house: House, writes: Bool = false) async throws -> Actor {
        try await house.actor(account, office: office, writes: writes)
    }

    func validate() throws {
        guard account != nil || office == nil else { throw ValidationError("--office 要与 --as 一起写。") }
    }
}

extension ImportBatch.Mode: ExpressibleByArgument {}
extension ImportBatch.SimilarRows: ExpressibleByArgument {}
