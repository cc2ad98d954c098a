import ArgumentParser
import Statistics

/// Compares the lists of regions with the records, corrects what differs, and prints how much it was.
struct Listings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "核对主管部门看到的名单和人数，更正与登记不一致的地方。",
        discussion: "网站每天夜里自动核对，平时不需要运行。新的年度还没有汇总完时，先把它汇总完。"
    )

    @OptionGroup var flags: DatabaseFlags

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let result = try await CheckListing(house.ground)()
        say("已核对 \(result.people) 人，更正 \(result.corrected) 处。")
    }
}
