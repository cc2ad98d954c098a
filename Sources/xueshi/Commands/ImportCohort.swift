import ArgumentParser
import Domain
import Groundwork
import Imports

/// Imports a list of people who are all granted the same hours.
struct ImportCohort: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cohort",
        abstract: "导入集体学时名单：一次活动，很多人得到同样的学时。",
        discussion: """
            名单只要姓名和证件号码两列；某一行自己填写的学时、日期等优先。
            有问题的行不导入，其余的行照常导入，最后以 65 退出。
            例如：xueshi import cohort 名单.xlsx --course 消防演练 --subject 科目名称 --hours 4 --year 2026
            """
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount
    @OptionGroup var grant: GrantFlags
    @OptionGroup var sheet: SheetFlags

    @Flag(help: "主管部门导入的学时立即认定，不再等待审核。")
    var approve = false

    func run() async throws {
        try await sheet.run(flags, importAccount) { house, actor in
            let grant = try grant.read(by: actor, house.ground)
            return ImportBatch.Options(kind: .cohort, year: grant.year, grant: grant, approve: approve)
        }
    }
}

/// The hours that everybody on the list is granted. They are checked in the same way as the form on the page.
struct GrantFlags: ParsableArguments {
    @Option(help: "课程名称。")
    var course: String?

    @Option(help: "科目类型：政策里的名称或编号。")
    var subject: String?

    @Option(help: "学时类型：政策里的名称或编号；默认与学时表没有写明时相同。")
    var activity: String?

    @Option(help: "每人学时，最多两位小数。")
    var hours: String?

    @Option(help: "年度。")
    var year: String?

    @Option(help: "开始日期，如 2026-03-05。")
    var started: String?

    @Option(name: .customLong("completed"), help: "结束日期；不写时按开始日期，也没有的按12月31日。")
    var ended: String?

    /// - Throws: `Refusal`; `ExitCode` 64 after printing what is wrong with each option.
    func read(by actor: Actor, _ ground: Ground) throws -> CohortGrant {
        let form = GrantForm(
            year: year ?? "",
            subject: subject ?? "",
            activity: activity ?? "",
            course: course ?? "",
            hours: hours ?? "",
            started: started ?? "",
            ended: ended ?? ""
        )
        switch try ReadGrant(ground)(actor, form) {
        case .grant(let grant): return grant
        case .faults(let faults):
            for fault in faults { tell("--\(fault.field == "ended" ? "completed" : fault.field)：\(fault.message)") }
            throw ExitCode(64)
        }
    }
}
