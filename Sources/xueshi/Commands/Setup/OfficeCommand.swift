import ArgumentParser
import Offices

/// Manages offices (岗位), the roles of accounts at organisations, for an operator.
struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "授予和结束岗位。",
        discussion: "岗位是账号在一个单位的职责。人社部门、行业主管部门和职称办的岗位有地区范围，行业主管部门的岗位还有职称系列。系统管理员、安全管理员和审计管理员各由一个账号担任，不能另有岗位。",
        subcommands: [OfficeGrant.self, OfficeEnd.self]
    )
}

/// Grants an office.
struct OfficeGrant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "grant", abstract: "给账号授予岗位。")

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "账号名或证件号码。")
    var account: String

    @OptionGroup var office: OfficeFlags

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let form = try office.required()
        let granted = try await SetupRun.of(flags) { house in
            try await GrantOffice(house.ground, province: house.province)(account, form)
        }
        say(json ? try SetupRun.json(OfficeLine(granted)) : "已授予岗位：\(granted.text)。")
    }
}

/// Ends an office.
struct OfficeEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "结束账号的岗位；办理过的事项不变。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "账号名或证件号码。")
    var account: String

    @OptionGroup var office: OfficeFlags

    @Flag(help: "即使这是省级人社部门最后一个可用的岗位。")
    var evenLast = false

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let form = try office.required()
        let ended = try await SetupRun.of(flags) { house in
            try await EndOffice(house.ground, province: house.province)(account, form, evenLast: evenLast)
        }
        say(json ? try SetupRun.json(OfficeLine(ended)) : "已结束岗位：\(ended.text)。")
    }
}
