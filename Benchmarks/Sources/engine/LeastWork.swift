internal import Domain
internal import Rules

/// A minimal loop over the same records, for comparison with the engine. The hours are already known. There are no
/// rules, no caps that depend on other records, and no reasons.
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

    /// Adds the hours of each activity, earliest first, up to thirty hours for each activity.
    /// - Returns: the total in hundredths of an hour.
    func total() -> Int {
        var counted: [String: Int] = [:]
        for item in items.sorted(by: { $0.completed < $1.completed }) {
            counted[item.activity] = min(counted[item.activity, default: 0] + item.hours, 3000)
        }
        return counted.values.reduce(0, +)
    }
}
