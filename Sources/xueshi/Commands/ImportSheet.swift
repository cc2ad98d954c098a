import ArgumentParser
import Documents
import Domain

/// Imports an hours sheet.
struct ImportHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "导入学时表（.xlsx、.xls、.csv）。",
        discussion: "有问题的行不导入，其余的行照常导入，最后以 65 退出。"
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
        try await sheet.run(flags, importAccount) { _, _ in options }
    }
}

/// Imports a roster of people.
struct ImportRoster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "导入人员名册（.xlsx、.xls、.csv）。",
        discussion: "名册里的新人员须以 --new-people accept 确认。有问题的行不导入，其余的行照常导入，最后以 65 退出。"
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount
    @OptionGroup var sheet: SheetFlags

    func run() async throws {
        try await sheet.run(flags, importAccount) { _, _ in ImportBatch.Options(kind: .roster) }
    }
}

/// The options for importing any sheet.
struct SheetFlags: ParsableArguments {
    @Argument(help: "表格文件。")
    var file: String

    @Flag(help: "只检查，不写入。")
    var dryRun = false

    @Flag(help: "检查后停下，不写入；看过结果再用 import commit 确认，或用 import cancel 取消。")
    var stage = false

    @Option(help: "工作表的名称；默认为第一个有标题行的工作表。")
    var sheet: String?

    @OptionGroup var decision: DecisionFlags
    @OptionGroup var outcome: OutcomeFlags

    func validate() throws {
        guard !dryRun || outcome.receipt == nil else {
            throw ValidationError("--dry-run 不写任何文件，不能与 --receipt 同用。")
        }
        guard !stage || !dryRun else { throw ValidationError("--dry-run 不留下批次，不能与 --stage 同用。") }
        guard !stage || !decision.isGiven else {
            throw ValidationError(
                "--stage 只检查到待确认为止；--mode、--all-or-nothing、--new-people 和 --similar 请写在 import commit 后面。"
            )
        }
    }

    /// - Parameter options: Returns how to read the sheet. It is called before the file is opened.
    func run(
        _ flags: DatabaseFlags,
        _ account: ImportAccount,
        options: (House, Actor) throws -> ImportBatch.Options
    ) async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let actor = try await account.actor(in: house, writes: !dryRun)
        do {
            var options = try options(house, actor)
            let readable = sheet == nil ? severalReadable(options.kind) : []
            options.sheet = sheet ?? (readable.first { !$0.firstRows.isEmpty } ?? readable.first)?.name
            let run = ImportRun(
                house: house,
                actor: actor,
                asAccount: account.words,
                path: file,
                options: options,
                commit: decision.options,
                extent: dryRun ? .check : stage ? .stage : .commit,
                receipt: outcome.receipt
            )
            var report = try await run()
            let unread = readable.map(\.name).filter { $0 != options.sheet }
            if !unread.isEmpty { report.notes.append(.sheetsUnread(unread, read: options.sheet ?? "")) }
            try outcome.conclude(report, similar: decision.similar)
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            throw ExitCode(64)
        }
    }

    /// The sheets that have a heading row. Empty if the file has only one sheet or cannot be read; a later step reports
    /// a file that cannot be read.
    private func severalReadable(_ kind: SheetKind) -> [ReadableSheet] {
        guard let names = try? HoursSheet.visibleSheets(path: file), names.count > 1 else { return [] }
        return (try? HoursSheet.sheets(path: file, kind: kind).filter(\.isReadable)) ?? []
    }
}

extension ImportNote {
    /// A note about sheets that were not read but could have been, so that nobody thinks that they were.
    fileprivate static func sheetsUnread(_ names: [String], read: String) -> ImportNote {
        let list = names.map { "“\($0)”" }.joined(separator: "、")
        return ImportNote(
            code: "sheets-unread",
            message: "只读取了工作表“\(read)”；\(list)也有标题行，没有读取。要导入的，请用 --sheet 逐个指定。"
        )
    }
}
