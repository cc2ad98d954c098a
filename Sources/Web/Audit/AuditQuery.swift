import Auditing
import Domain

/// The search in the address of `/audit`.
struct AuditQuery: Sendable {
    /// The days that a search covers if none are given.
    private static let usualDays = 30

    var login: String
    var person: PersonID?
    var action: String?
    var from, to: Day
    var before: SearchLog.Place?

    /// Reads the values. A value that cannot be read is as if it were not there.
    init(today: Day, _ value: (String) -> String?) {
        login = String((value("login") ?? "").filter { !$0.isWhitespace }.prefix(50))
        person = value("person").flatMap { PersonID($0) }
        action = value("action").flatMap { AuditWords.actions[$0] == nil ? nil : $0 }
        let last = value("to").flatMap(Day.init) ?? today
        let first = value("from").flatMap(Day.init) ?? last.adding(days: 1 - Self.usualDays) ?? last
        (from, to) = (min(first, last), max(first, last))
        if let at = value("at").flatMap({ Int($0) }), let id = value("id").flatMap({ Identifier<AuditEntry>($0) }) {
            before = SearchLog.Place(at: Instant(milliseconds: at), id: id)
        }
    }

    var question: SearchLog.Question {
        var question = SearchLog.Question(days: from...to)
        (question.login, question.person, question.action, question.before) = (login, person, action, before)
        return question
    }

    /// The address of the search, or of a later part of its result.
    func href(before place: SearchLog.Place? = nil) -> String {
        var parts = ["from=\(from)", "to=\(to)"]
        if !login.isEmpty { parts.append("login=\(login.asQueryValue)") }
        if let person { parts.append("person=\(person)") }
        if let action { parts.append("action=\(action)") }
        if let place { parts += ["at=\(place.at.milliseconds)", "id=\(place.id)"] }
        return "/audit?" + parts.joined(separator: "&")
    }
}
