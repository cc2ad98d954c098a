public import ArgumentParser
public import Domain
import Foundation
import Store
import Workflows

/// Imports by an operator, for when a browser is not at hand.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "从表格导入。",
        subcommands: [ImportHours.self, ImportList.self, ImportShow.self]
    )
}

/// The account on whose behalf an operator imports.
struct ImportAccount: ParsableArguments {
    @Option(name: .customLong("as"), help: "以哪个账号的范围导入（账号名或证件号码）；默认为全省。")
    var account: String?

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

/// Brings in an hours sheet.
struct ImportHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "导入学时表（.xlsx）。",
        discussion: "有行被拒绝时仍导入其余的行，最后以 65 退出。"
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    @Argument(help: "学时表文件。")
    var file: String

    @Flag(help: "只检查，不写入。")
    var dryRun = false

    @Option(help: "没有写年度的行所属的年度。")
    var year: Int?

    @Option(help: "工作表的名称；默认为第一个有标题行的工作表。")
    var sheet: String?

    @Option(help: "good-rows：先导入没有问题的行；all-or-nothing：全部没有问题才导入。")
    var mode: ImportBatch.Mode = .goodRows

    @Option(help: "系统里没有的人员：accept 新增，refuse 拒绝。")
    var newPeople: NewPeople = .refuse

    @Flag(help: "主管部门导入的学时立即认定，不再等待审核。")
    var approve = false

    @Option(help: "把被拒绝的行写成工作簿（.xlsx）。")
    var receipt: String?

    @Flag(help: "以 JSON 输出结果。")
    var json = false

    func validate() throws {
        guard !dryRun || receipt == nil else { throw ValidationError("--dry-run 不写任何文件，不能与 --receipt 同用。") }
    }

    enum NewPeople: String, ExpressibleByArgument, CaseIterable {
        case accept, refuse
    }

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let actor = try await importAccount.actor(in: house, writes: !dryRun)
        do {
            let report = try await ImportRun(house: house, actor: actor, command: self)()
            say(json ? try report.json() : report.text)
            if let failure = report.receiptFailure {
                tell("有问题的行没有写成 \(receipt ?? "")：\(failure)")
                throw ExitCode(70)
            }
            if report.error != nil || report.refused > 0 { throw ExitCode(65) }
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            throw ExitCode(64)
        }
    }
}

extension ImportBatch.Mode: ExpressibleByArgument {}
