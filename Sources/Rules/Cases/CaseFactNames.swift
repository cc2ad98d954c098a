/// What the facts of an activity may be called in a case: by their keys, and by what a clerk calls them.
struct CaseFactNames {
    let all: [String]

    init(_ activity: Activity) {
        var names = activity.facts.filter { $0.kind != .time }.flatMap { [$0.key, $0.label] }
        // Half days, too, where the clock has none: what is missing then is told of the record.
        if activity.facts.contains(where: { $0.kind == .time }) { names += TimeKeys.all }
        names += Self.time.filter { names.contains($0.value) }.keys.sorted()
        if case .chosen = activity.years { names.append(Policy.yearKey) }
        all = names
    }

    /// A time's values by their Chinese names.
    static let time = [
        "学时": TimeKeys.hours, "天数": TimeKeys.days, "分钟": TimeKeys.minutes, "半天": TimeKeys.halfDays,
    ]
}
