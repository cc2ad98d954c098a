import Domain
import Groundwork
import Rules
import SQLDatabase

/// The parts of the jurisdiction's policies that a demo uses: series, activities, subjects and their facts.
struct DemoScheme: Sendable {
    private let ground: Ground
    private let series: [String]

    init(_ ground: Ground) {
        self.ground = ground
        series = ground.policies.jurisdiction(ground.jurisdiction)?.series.map(\.id) ?? []
    }

    /// Returns the wanted series if the jurisdiction has it. If there are at most three series, returns all of them in
    /// turn.
    func series(_ wanted: String, index: Int) -> String {
        if series.count <= 3, !series.isEmpty { return series[index % series.count] }
        if series.contains(wanted) { return wanted }
        return series.contains("general") ? "general" : series.first ?? "general"
    }

    /// The series of the demo's industry authority.
    /// - Parameter wanted: The series that the jurisdiction's file names, or `nil`.
    func industrySeries(_ wanted: String?) -> String {
        if let wanted, series.contains(wanted) { return wanted }
        return series.last ?? "general"
    }

    /// Returns the policy, or `nil` if there is none for the series and year.
    func policy(of person: Person, year: Int) -> Policy? {
        try? ground.policy(series: person.series, year: year)
    }

    /// Returns the activity with which a registrar imports the person's courses, or `nil` if the policy allows none.
    func courseActivity(of person: Person, year: Int, by registrar: Registrar) -> Activity? {
        guard let policy = policy(of: person, year: year) else { return nil }
        let offered = policy.activities.filter { $0.takesHours && $0.registrars.contains(registrar) }
        return offered.first { $0.id == policy.recognition.usualActivity[registrar] } ?? offered.first
    }

    /// Returns the activities that a person may declare.
    func declarable(of person: Person, year: Int) -> [Activity] {
        policy(of: person, year: year)?.acceptedActivities(series: person.series)
            .filter { $0.registrars.contains(.person) } ?? []
    }

    /// Returns the policy's own subject for a course, or `nil` if the activity decides.
    func subject(_ wanted: String, of activity: Activity, in policy: Policy, place: Int = 0) -> String? {
        guard activity.fixedSubject == nil else { return nil }
        let ids = policy.subjects.map(\.id)
        // Some policies have a third subject. The last course of the year counts towards it.
        if place == 5, let third = ids.first(where: { $0 != "public" && $0 != "professional" }) { return third }
        return ids.contains(wanted) ? wanted : ids.last
    }

    /// Returns the facts that a record of the activity needs.
    func facts(_ activity: Activity, hours: Int) -> [String: String] {
        var facts: [String: String] = [:]
        for field in activity.facts {
            switch field.kind {
            case .time: facts[TimeKeys.hours] = String(hours)
            case .hours: facts[field.key] = String(hours)
            case .count, .whole: if field.required { facts[field.key] = String(max(field.least, 1)) }
            case .choice(let choices):
                // A form of study may move a record to another year. The first form is study at the place itself.
                facts[field.key] = choices[field.marksRecords ? 0 : min(1, choices.count - 1)].id
            case .flag: break
            }
        }
        return facts
    }

    /// Returns the same facts as a line for the database.
    func factsLine(_ activity: Activity, hours: Int) -> String {
        let facts = facts(activity, hours: hours)
        let chosen = Set(activity.facts.filter { !$0.choices.isEmpty }.map(\.key))
        return facts.sorted { $0.key < $1.key }.map { "\($0.key)\(chosen.contains($0.key) ? "~" : "=")\($0.value)" }
            .joined(separator: ";")
    }
}
