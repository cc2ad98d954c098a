import ArgumentParser
import Documents
import Domain
import Workflows

/// Brings in an hours sheet.
struct ImportHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "导入学时表（.xlsx、.xls、.csv）。",
        discussion: "有行被拒绝时仍导入其余的行，最后以 65 退出。"
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount
    @OptionGroup var sheet: SheetFlags

    @Option(help: "没有写年度的行所属的年度。")
    var year: Int?

    @Flag(help: "主管部门导入的学时立即认定，不再等待审核。")
    var approve = false

    func run() async throws {
        let options = ImportBatch.Options(kind: .hours, year: year, approve: approve)
        try await sheet.run(options, flags, importAccount)
    }
}

/// Brings in a roster of people.
struct ImportRoster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "导入人员名册（.xlsx、.xls、.csv）。",
        discussion: "名册里的新人员须以 --new-people accept 确认。有行被拒绝时仍导入其余的行，最后以 65 退出。"
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount
    @OptionGroup var sheet: SheetFlags

    func run() async throws {
        try await sheet.run(ImportBatch.Options(kind: .roster), flags, importAccount)
    }
}

/// What can be said about any sheet that is brought in.
struct SheetFlags: ParsableArguments {
    @Argument(help: "表格文件。")
    var file: String

    @Flag(help: "只检查，不写入。")
    var dryRun = false

    @Option(help: "工作表的名称；默认为第一个有标题行的工作表。")
    var sheet: String?

    @Option(help: "good-rows：先导入没有问题的行；all-or-nothing：全部没有问题才导入。")
    var mode: ImportBatch.Mode = .goodRows

    @Option(help: "系统里没有的人员：accept 新增，refuse 拒绝。")
    var newPeople: NewPeople = .refuse

    @Option(help: "把被拒绝的行写成工作簿（.xlsx）。")
    var receipt: String?

    @Flag(help: "以 JSON 输出结果。")
    var json = false

    enum NewPeople: String, ExpressibleByArgument, CaseIterable {
        case accept, refuse
    }

    func validate() throws {
        guard !dryRun || receipt == nil else { throw ValidationError("--dry-run 不写任何文件，不能与 --receipt 同用。") }
    }

    func run(_ options: ImportBatch.Options, _ flags: DatabaseFlags, _ account: ImportAccount) async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let actor = try await account.actor(in: house, writes: !dryRun)
        var options = options
        options.sheet = sheet ?? firstReadable(options.kind)
        let run = ImportRun(
            house: house,
            actor: actor,
            path: file,
            options: options,
            commit: CommitImport.Options(mode: mode, acceptNewPeople: newPeople == .accept),
            isDryRun: dryRun,
            receipt: receipt
        )
        do {
            let report = try await run()
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

    /// Of several sheets the first that has a heading row; nil where there is no choice, or the file cannot be read,
    /// which reading will tell.
    private func firstReadable(_ kind: SheetKind) -> String? {
        guard let names = try? HoursSheet.visibleSheets(path: file), names.count > 1 else { return nil }
        return try? HoursSheet.sheets(path: file, kind: kind).first(where: \.isReadable)?.name
    }
}
