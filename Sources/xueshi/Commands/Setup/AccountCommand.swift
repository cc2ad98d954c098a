import ArgumentParser
import Domain
import Foundation
import Offices

/// Manages accounts, for an operator.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "建立、锁定和重置账号。",
        discussion: "每一步都会记入审计日志，并注明是在控制台办理的。",
        subcommands: [AccountAdd.self, AccountList.self, AccountLock.self, AccountUnlock.self, AccountReset.self]
    )
}

/// Creates an account with a one-time code.
struct AccountAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "建立经办人的账号，给出一次性激活码。",
        discussion: "激活码只显示这一次，14 天内有效。本人在激活页面填账号和激活码，自己设置密码。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "账号名：3 至 32 个小写字母、数字、点、横线或下划线，以字母开头。")
    var login: String

    @Option(help: "本人姓名，办理记录中会显示。")
    var name: String

    @OptionGroup var office: OfficeFlags

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let made = try await SetupRun.of(flags, issuesCode: true) { house in
            let add = AddAccount(house.ground, province: house.province)
            let code = try await add(login: login, name: name, office: office.form)
            return NewCodeReport(code, house.settings)
        }
        say(json ? try SetupRun.json(made) : "已建立账号 \(made.login ?? "")（\(made.name)）。\n" + made.text)
    }
}

/// Removes the password of an account and issues a one-time code.
struct AccountReset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "重置账号：原密码和登录全部失效，给出新的一次性激活码。",
        discussion: "请先核对是本人。账号可以是账号名，也可以是证件号码。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Argument(help: "账号名或证件号码。")
    var account: String

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let made = try await SetupRun.of(flags, issuesCode: true) { house in
            NewCodeReport(try await ResetAccount(house.ground)(account), house.settings)
        }
        say(json ? try SetupRun.json(made) : "已重置\(made.name)的账号，原密码和登录已失效。\n" + made.text)
    }
}

/// Locks an account.
struct AccountLock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "锁定账号：立即退出登录，解锁以前不能登录，也不能激活。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Argument(help: "账号名或证件号码。")
    var account: String

    func run() async throws {
        let isNew = try await SetupRun.of(flags) { house in try await LockAccount(house.ground)(account) }
        say(isNew ? "已锁定，登录已全部退出。" : "这个账号原来就是锁定的，没有变化。")
    }
}

/// Unlocks an account.
struct AccountUnlock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "解锁账号；输错密码后的等待也一并取消。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Argument(help: "账号名或证件号码。")
    var account: String

    func run() async throws {
        let wasLocked = try await SetupRun.of(flags) { house in try await UnlockAccount(house.ground)(account) }
        say(wasLocked ? "已解锁。" : "这个账号没有锁定；输错密码后的等待已取消。")
    }
}

/// Lists accounts with their offices.
struct AccountList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出经办人的账号和岗位。")

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "只列这个单位的：统一社会信用代码、编号或全称。")
    var organisation: String?

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let all = try await SetupRun.of(flags) { house in try await ListAccounts(house.ground)(at: organisation) }
        if json { return say(try SetupRun.json(all.map(Line.init))) }
        if all.isEmpty { say("没有账号。") }
        for it in all {
            let state = it.isLocked ? "已锁定" : it.state == .active ? "已激活" : "未激活"
            let offices = it.offices.map(\.text)
            say("\(it.login)  \(it.name)  \(state)  \(offices.isEmpty ? "没有岗位" : offices.joined(separator: "；"))")
        }
    }

    private struct Line: Encodable {
        let login: String
        let name: String
        let state: String
        let locked: Bool
        let offices: [OfficeLine]

        init(_ it: ListAccounts.ListedAccount) {
            (login, name, state, locked) = (it.login, it.name, it.state.rawValue, it.isLocked)
            offices = it.offices.map(OfficeLine.init)
        }
    }
}

/// A new one-time code, as text or for programs.
struct NewCodeReport: Encodable {
    let login: String?
    let name: String
    let offices: [OfficeLine]
    let code: String
    let address: String
    let expires: Date
    let text: String

    init(_ it: NewCode, _ settings: Settings) {
        (login, name, code) = (it.login, it.name, it.code)
        offices = it.offices.map(OfficeLine.init)
        address = "\(settings.publicURL)/activation"
        expires = Date(timeIntervalSince1970: TimeInterval(it.expires.milliseconds / 1000))
        text =
            (it.offices.map { "岗位：\($0.text)" } + [
                "激活码：\(it.code)（\(it.expires.chinese)前有效，只显示这一次）",
                "激活页面：\(address)",
                "请把激活码当面交给本人；本人在激活页面填\(it.login == nil ? "证件号码" : "账号")和激活码，自己设置密码。",
            ]).joined(separator: "\n")
    }

    private enum CodingKeys: String, CodingKey { case login, name, offices, code, address, expires }
}
