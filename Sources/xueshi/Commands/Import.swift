public import ArgumentParser
public import Domain
import Foundation
import Offices
import Store

/// Imports by an operator, for when a browser is not at hand.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "从表格导入。",
        subcommands: [
            ImportHours.self, ImportCohort.self, ImportRoster.self, ImportCommit.self, ImportCancel.self,
            ImportTakeBack.self, ImportContinue.self, ImportList.self, ImportShow.self,
        ]
    )
}

/// The account on whose behalf an operator imports.
struct ImportAccount: ParsableArguments {
    @Option(name: .customLong("as"), help: "以哪个账号的范围导入（账号名或证件号码）；默认为全省。")
    var account: String?

    /// What follows a batch's number where a command about it is told.
    var words: String { account.map { " --as \($0)" } ?? "" }

    /// - Parameter writes: whether an operator who has no account yet may be given one.
    func actor(in house: House, writes: Bool = false) async throws -> Actor {
        let find = FindActor(house.ground)
        guard let account else { return try await find.provinceOperator(house.settings.region, writes: writes) }
        guard let actor = try await find(account) else {
            tell("没有账号“\(account)”，请核对账号名。")
            throw ExitCode(64)
        }
        return actor
    }
}

extension ImportBatch.Mode: ExpressibleByArgument {}
extension ImportBatch.SimilarRows: ExpressibleByArgument {}
