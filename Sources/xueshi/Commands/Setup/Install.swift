import ArgumentParser
import Domain
import Foundation
import Groundwork
import Offices

/// Sets up an empty system, as the page `/install` does.
struct Install: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "安装空的系统：建立省级人社部门、它的管理员和三员的账号，给出激活码。",
        discussion: "每个人写成“账号名:姓名”，如 hr-zhou:周某某。激活码只显示这一次，14 天内有效。已有账号的系统不能再安装。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "省级人社部门的全称；默认按 XUESHI_JURISDICTION 的名称。")
    var authority: String?

    @Option(help: "省级人社部门的统一社会信用代码（18 位）。")
    var creditCode: String?

    @Option(help: "人社部门管理员。")
    var manager: Person

    @Option(help: "系统管理员。")
    var systemAdmin: Person

    @Option(help: "安全管理员。")
    var securityAdmin: Person

    @Option(help: "第二位安全管理员，可以不写。")
    var secondSecurityAdmin: Person?

    @Option(help: "审计管理员。")
    var auditAdmin: Person

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let codes = try await SetupRun.of(flags, issuesCode: true) { house in
            let place = InstallationPlace(house.ground, province: house.province)
            var form = InstallationForm(authority: authority ?? place.authority)
            form.creditCode = creditCode ?? ""
            form.officials = [
                .manager: manager.official, .system: systemAdmin.official, .security: securityAdmin.official,
                .audit: auditAdmin.official,
            ]
            form.officials[.deputy] = secondSecurityAdmin?.official
            switch try await InstallSystem(house.ground, province: house.province).atConsole(form) {
            case .installed(_, let codes): return codes.map { NewCodeReport($0, house.settings) }
            case .invalid(let faults):
                for fault in faults { tell(fault.message) }
                throw ExitCode(65)
            case .isDone, .wrongKey, .wait:
                tell("系统已经有账号，不能再安装。请用 xueshi account add 建立账号。")
                throw ExitCode(65)
            }
        }
        say(
            json
                ? try SetupRun.json(codes)
                : "安装完成。\n" + codes.map { "\($0.name)，账号 \($0.login ?? "")\n\($0.text)" }.joined(separator: "\n\n")
        )
    }

    /// A person on the command line: `hr-zhou:周某某`.
    struct Person: ExpressibleByArgument {
        let official: InstallationForm.Official

        init?(argument: String) {
            let parts = argument.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            official = InstallationForm.Official(name: String(parts[1]), login: String(parts[0]))
        }
    }
}
