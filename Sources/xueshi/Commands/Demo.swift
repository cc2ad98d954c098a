import ArgumentParser
import Credentials
import Demo
import Documents
import Domain
import Foundation
import Groundwork
import Offices
import Statistics

/// Fills an empty database with the invented demo province.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "在空数据库中建立虚构的演示省份，并列出演示账号。",
        discussion: "已有人员的数据库不会被改动。证件号码均属保留的地区代码 360199，不对应任何真人。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "专业技术人员的人数。")
    var people = 40

    @Option(help: "有记录的年数，包括今年。")
    var years = 3

    @Option(help: "相同的种子生成相同的省份。")
    var seed: UInt64 = 2026

    @Flag(help: "只列出已有演示数据库的账号，不新建。")
    var accounts = false

    @Flag(help: "以 JSON 输出账号。")
    var json = false

    func validate() throws {
        guard (1...BuildDemo.mostPeople).contains(people) else {
            throw ValidationError("--people 应为 1 到 \(BuildDemo.mostPeople) 之间的整数。")
        }
        guard (1...3).contains(years) else { throw ValidationError("--years 应为 1 到 3 之间的整数。") }
    }

    func run() async throws {
        let house = try await House.open(flags, isNew: true)
        try await house.requireSchema()
        let logins = accounts ? try await ListDemoAccounts(house.ground)() : try await build(house)
        guard !logins.isEmpty else {
            tell("这个数据库不是演示数据库。")
            throw ExitCode(65)
        }
        say(json ? try Self.json(logins) : Self.table(logins))
    }

    private func build(_ house: House) async throws -> [BuildDemo.Login] {
        let evidence = DemoEvidence(store: house.store, newID: house.ground.newID)
        let build = BuildDemo(
            house.ground,
            hasher: PasswordHasher(),
            region: house.province,
            evidence: evidence.make
        )
        let bar = ProgressBar()
        let outcome = try await build(people: people, years: years, seed: seed) { bar.show("建立", $0, of: people, "人") }
        bar.clear()
        switch outcome {
        case .built(let logins):
            try await KeepListing(house.ground)()
            return logins
        case .notEmpty:
            tell("数据库中已有人员，没有改动。演示数据只能建在空数据库中；要查看演示账号，请加 --accounts。")
            throw ExitCode(65)
        }
    }

    private static func table(_ logins: [BuildDemo.Login]) -> String {
        let lines = logins.map { "  \($0.login)  \($0.name)  \($0.roleName)  \($0.organisation)" }
        return "演示账号（密码均为 \(DemoPassword.text)）：\n" + lines.joined(separator: "\n")
    }

    private static func json(_ logins: [BuildDemo.Login]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let accounts = logins.map { login in
            [
                "role": login.role, "name": login.name, "login": login.login, "password": DemoPassword.text,
                "organisation": login.organisation,
            ]
        }
        return String(decoding: try encoder.encode(accounts), as: UTF8.self)
    }
}
