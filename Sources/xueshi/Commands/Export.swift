public import ArgumentParser
public import Domain
public import Exchange
import Foundation

/// Exports by an operator without a browser.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "导出成表格。",
        discussion: "导出的表含完整证件号码。每次导出都会记入日志。",
        subcommands: [ExportRecords.self, ExportStandings.self, ExportPeople.self]
    )
}

/// The options of every export.
struct ExportFlags: ParsableArguments {
    @Option(help: "文件格式：xlsx 或 csv（UTF-8）。")
    var format: ExportOrder.Format = .xlsx

    @Option(name: .customLong("out"), help: "写到哪个文件；已有的会被替换。")
    var file: String

    @Option(help: "用途，会记入日志。")
    var purpose: String

    @Option(name: .customLong("as"), help: "以哪个账号的范围导出（账号名或证件号码）；默认为全省。")
    var account: String?

    @Option(help: "该账号有几个岗位时，用哪一个：岗位编号或类别，如 hr-clerk。")
    var office: String?

    @Option(help: "只要这个职称系列（编号，如 health）。")
    var series: String?

    @Option(help: "只要名称含有这些字的单位。")
    var employer: String = ""
}

/// The year of an export.
struct ExportYear: ParsableArguments {
    @Option(help: "年度。")
    var year: Int
}

/// The name, such as 学时记录.
struct ExportRecords: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "导出一个年度的学时记录；列与导入的学时表相同。"
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var export: ExportFlags
    @OptionGroup var ofYear: ExportYear

    @Option(
        name: .customLong("state"),
        help: "记录状态，可以写几次：recognised、submitted、returned、rejected、reversed；默认前两种。"
    )
    var states: [RecordStatus] = []

    func run() async throws {
        var order = ExportOrder(.records, export, year: ofYear.year)
        if !states.isEmpty { order.states = states }
        try await ExportRun(flags: flags, export: export, order: order)()
    }
}

/// 年度达标情况
struct ExportStandings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standings",
        abstract: "导出一个年度的达标情况，一行一人。"
    )

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var export: ExportFlags
    @OptionGroup var ofYear: ExportYear

    @Flag(exclusivity: .exclusive, help: "只要已达标（--met）或未达标（--unmet）的人。")
    var only: Only?

    enum Only: String, EnumerableFlag {
        case met, unmet
    }

    func run() async throws {
        var order = ExportOrder(.standings, export, year: ofYear.year)
        order.met = only.map { $0 == .met }
        try await ExportRun(flags: flags, export: export, order: order)()
    }
}

/// The table of people.
struct ExportPeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "people", abstract: "导出人员。")

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var export: ExportFlags

    func run() async throws {
        try await ExportRun(flags: flags, export: export, order: ExportOrder(.people, export, year: nil))()
    }
}

extension ExportOrder {
    fileprivate init(_ kind: Kind, _ flags: ExportFlags, year: Int?) {
        self.init(
            kind,
            format: flags.format,
            year: year,
            series: flags.series,
            employer: flags.employer,
            purpose: flags.purpose
        )
    }
}

extension ExportOrder.Format: ExpressibleByArgument {}
extension RecordStatus: ExpressibleByArgument {}
