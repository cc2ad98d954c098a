import ArgumentParser
import Domain
import Offices

/// Manages organisations, for an operator.
struct OrganisationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation",
        abstract: "登记和列出单位、机构和部门。",
        subcommands: [OrganisationAdd.self, OrganisationList.self]
    )
}

/// Registers an organisation.
struct OrganisationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "登记一个单位、机构或部门。",
        discussion: "不能登记的，说明原因，以 65 退出，什么也不写入。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "全称。")
    var name: String

    @Option(help: "类别：employer、agency、provider、industry-authority 或 hr-authority。")
    var kind: Organisation.Kind

    @Option(help: "统一社会信用代码（18 位）。")
    var creditCode: String?

    @Option(help: "所在地区的代码（六位），如 360100。")
    var region: String

    @Option(help: "地区的名称，如 南昌市；可以不写，写了就核对。")
    var regionName: String?

    @Option(help: "按管理权限归哪个地区管（六位代码），如驻南昌的省直单位写 360000；默认为所在地区。")
    var managingRegion: String?

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let added = try await SetupRun.of(flags) { house in
            try await AddOrganisation(house.ground, province: house.province)(
                AddOrganisation.Form(
                    name: name,
                    kind: kind,
                    creditCode: creditCode,
                    region: region,
                    regionName: regionName,
                    managingRegion: managingRegion
                )
            )
        }
        say(
            json
                ? try SetupRun.json(OrganisationLine(added))
                : "已登记\(added.kinds.chineseNames)“\(added.name)”，编号 \(added.id)。"
        )
    }
}

/// Lists organisations.
struct OrganisationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出已登记的单位、机构和部门。")

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "只列这一类别。")
    var kind: Organisation.Kind?

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let all = try await SetupRun.of(flags) { house in try await ListOrganisations(house.ground)(kind) }
        if json { return say(try SetupRun.json(all.map { OrganisationLine($0.organisation, regionName: $0.region) })) }
        if all.isEmpty { say("还没有登记单位。") }
        for (it, region) in all {
            say("\(it.id)  \(it.creditCode ?? "－")  \(it.kinds.chineseNames)  \(it.region) \(region)  \(it.name)")
        }
    }
}

/// The JSON of an organisation.
private struct OrganisationLine: Encodable {
    let id: String
    let name: String
    let kind: String
    let creditCode: String?
    let region: String
    let regionName: String?
    let managingRegion: String

    init(_ it: Organisation, regionName: String? = nil) {
        (id, name, kind, creditCode, region) = (it.id.text, it.name, it.kind.rawValue, it.creditCode, it.region.text)
        self.regionName = regionName
        managingRegion = it.managingRegion.text
    }
}
