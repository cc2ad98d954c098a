import ArgumentParser
import Recognition
import Statistics

/// Computes every standing again from records and policies, and prints how many have changed.
struct Standings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "按记录和政策重新计算全部年度学时汇总。",
        discussion: "汇总随每次变动更新，平时不需要运行；更换政策文件之后请运行一次。"
    )

    @OptionGroup var flags: DatabaseFlags

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let result = try await RebuildStandings(house.ground)()
        try await KeepListing(house.ground)()
        say("已核对 \(result.checked) 个年度，其中 \(result.changed) 个有变化。")
    }
}
