import Mustache

/// `/desk`: the work that waits for a clerk or an authority today, and the results of the year.
struct DeskPage: TemplatePage {
    static let template = "home/desk"

    /// 洪州学院
    var organisation: String
    var year: String
    /// 距 12 月 31 日还有 40 天
    var deadline: String?
    var tiles: [DeskTile]
    /// `nil` while there are no people.
    var standing: DeskStanding?
    /// A few people who lack the most hours.
    var behind: [MissingHoursRow] = []
    /// A few of the latest imports.
    var batches: [BatchRow] = []
    /// 导入学时, 本单位人员 …
    var links: [Link]
    /// Replaces everything below the tiles before the first import.
    var empty: EmptyNote?

    var title: String { "工作台" }

    func child(named name: String) -> Any? {
        switch name {
        case "organisation": organisation
        case "year": year
        case "deadline": given(deadline)
        case "tiles": tiles
        case "standing": given(standing)
        case "behind": behind
        case "batches": batches
        case "links": links
        case "empty": given(empty)
        case "hasBehind": !behind.isEmpty
        case "hasBatches": !batches.isEmpty
        default: nil
        }
    }
}
