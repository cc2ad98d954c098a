import Domain
import Groundwork
import Rules
import SQLDatabase

/// What a demo takes from its jurisdiction's own policies: series, activities, subjects and the facts that they ask.
struct DemoScheme: Sendable {
    private let ground: Ground
    private let series: [String]

    init(_ ground: Ground) {
        self.ground = ground
        series = ground.policies.jurisdiction(ground.jurisdiction)?.series.map(\.id) ?? []
    }

    /// The series of somebody's work: the wanted one where there is such; where there are few, all of them in turn.
    func series(_ wanted: String, index: Int) -> String {
        if series.count <= 3, !series.isEmpty { return series[index % series.count] }
        if series.contains(wanted) { return wanted }
        return series.contains("general") ? "general" : series.first ?? "general"
    }

    /// The one series that the demo's industry authority looks after.
    var industrySeries: String {
        series.contains("health") ? "health" : series.last ?? "general"
    }

    /// Nil where the jurisdiction has none for the series and year.
    func policy(of person: Person, year: Int) -> Policy? {
        try? ground.policy(series: person.series, year: year)
    }

    /// The activity under which a registrar brings in courses of the person; nil where the policy lets it
    /// register none.
    func courseActivity(of person: Person, year: Int, by registrar: Registrar) -> Activity? {
        guard let policy = policy(of: person, year: year) else { return nil }
        let offered = policy.activities.filter { $0.takesHours && $0.registrars.contains(registrar) }
        return offered.first { $0.id == policy.recognition.usualActivity[registrar] } ?? offered.first
    }

    /// What a person may declare.
    func declarable(of person: Person, year: Int) -> [Activity] {
        policy(of: person, year: year)?.acceptedActivities(series: person.series)
            .filter { $0.registrars.contains(.person) } ?? []
    }

    /// The policy's own name for a subject of the demo's courses; nil where the activity decides.
    func subject(_ wanted: String, of activity: Activity, in policy: Policy, place: Int = 0) -> String? {
        guard activity.fixedSubject == nil else { return nil }
        let ids = policy.subjects.map(\.id)
        // Some ask for a third subject, of which the last of the year's courses is one.
        if place == 5, let third = ids.first(where: { $0 != "public" && $0 != "professional" }) { return third }
        return ids.contains(wanted) ? wanted : ids.last
    }

    /// The facts that a record of the activity must say.
    func facts(_ activity: Activity, hours: Int) -> [String: String] {
        var facts: [String: String] = [:]
        for field in activity.facts {
            switch field.kind {
            case .time: facts[TimeKeys.hours] = String(hours)
            case .hours: facts[field.key] = String(hours)
            case .count, .whole: if field.required { facts[field.key] = String(max(field.least, 1)) }
            case .choice(let choices):
                // A form of study may move a record to another year; the first is that of study on the spot.
                facts[field.key] = choices[field.marksRecords ? 0 : min(1, choices.count - 1)].id
            case .flag: break
            }
        }
        return facts
    }

    /// The same as a line for the database.
    func factsLine(_ activity: Activity, hours: Int) -> String {
        let facts = facts(activity, hours: hours)
        let chosen = Set(activity.facts.filter { !$0.choices.isEmpty }.map(\.key))
        return facts.sorted { $0.key < $1.key }.map { "\($0.key)\(chosen.contains($0.key) ? "~" : "=")\($0.value)" }
            .joined(separator: ";")
    }
}
