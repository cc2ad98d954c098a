internal import Domain
internal import Rules

/// The least that anybody would write for the same records, with the hours already known: no rule, no cap that
/// depends on another record, no reason given. What the engine is measured against.
struct LeastWork {
    private struct Item {
        let activity: String
        let hours: Int
        let completed: Int
    }

    private let items: [Item]

    init(_ year: PersonYear) {
        items = year.records.enumerated().map { place, record in
            let day = record.completed.map { $0.month * 100 + $0.day } ?? 0
            return Item(activity: record.activity ?? "", hours: 800 * (place % 4), completed: day)
        }
    }

    /// Sums the hours of each activity, the earliest first, none above thirty; gives what it comes to in all.
    func total() -> Int {
        var counted: [String: Int] = [:]
        for item in items.sorted(by: { $0.completed < $1.completed }) {
            counted[item.activity] = min(counted[item.activity, default: 0] + item.hours, 3000)
        }
        return counted.values.reduce(0, +)
    }
}
