import Mustache

/// The numbers of people who meet the year's requirement and who do not.
struct DeskStanding: MustacheParent, Sendable {
    var met: String
    var unmet: String
    /// Length of the bar, 0–100.
    var metPercent: Int
    var metHref: String
    var unmetHref: String
    /// 40 人中 25 人已达标，15 人还未达标。
    var sentence: String

    func child(named name: String) -> Any? {
        switch name {
        case "met": met
        case "unmet": unmet
        case "metHref": metHref
        case "unmetHref": unmetHref
        case "sentence": sentence
        case "metPercent": min(max(metPercent, 0), 100)
        default: nil
        }
    }
}
