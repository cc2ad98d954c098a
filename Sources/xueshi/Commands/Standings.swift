import ArgumentParser
import Domain
import Groundwork
import Recognition
import Statistics

/// Computes every standing again from records and policies, and prints how many have changed.
struct Standings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "按记录和政策重新计算全部年度学时汇总。",
        discussion: "汇总随每次变动更新，平时不需要运行；更换政策文件之后请运行一次。中途停下后再运行，从停下的地方继续。"
    )

    @OptionGroup var flags: DatabaseFlags

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let runner = JobRunner(house.ground, works: house.works)
        let ask = AskForReevaluation(house.ground, runner: runner)
        let begun = try await ask()
        if begun.people > 0 { tell("从上次停下的地方继续：已核算 \(begun.people) 人。") }
        let bar = ProgressBar()
        defer { bar.clear() }
        try await runner.finish(begun.id.text) { bar.show($0) }
        let result = try await ask.result(of: begun.id)
        try await KeepListing(house.ground)()
        bar.clear()
        say("已核对 \(result.checked) 个年度，其中 \(result.changed) 个有变化。")
    }
}
