/// The names under which a case may state the facts of an activity: their keys and their Chinese labels.
struct CaseFactNames {
    let all: [String]

    init(_ activity: Activity) {
        var names = activity.facts.filter { $0.kind != .time }.flatMap { [$0.key, $0.label] }
        // Half days are accepted even where the policy has none. The record then gets the fault, not the file.
        if activity.facts.contains(where: { $0.kind == .time }) { names += TimeKeys.all }
        names += Self.time.filter { names.contains($0.value) }.keys.sorted()
        if case .chosen = activity.years { names.append(Policy.yearKey) }
        all = names
    }

    /// The keys of a time's values, by their Chinese names.
    static let time = [
        "学时": TimeKeys.hours, "天数": TimeKeys.days, "分钟": TimeKeys.minutes, "半天": TimeKeys.halfDays,
    ]
}
