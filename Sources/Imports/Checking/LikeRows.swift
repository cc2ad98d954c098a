import Documents
import Domain
import Groundwork
import Store

/// Finds what the rows of one person are likely the same as: what the person has, however it came in, and the rows
/// before.
struct LikeRows {
    private struct Place: Hashable {
        let year: Int
        let course: String
    }

    private let one: KnownFacts.One
    /// Of the rows that would be added. Of one course there are never many: they must not meet, in one year.
    private var rows: [Place: [(number: Int, learning: Learning)]] = [:]
    /// Nil until they are asked for.
    private var records: [Place: [(twin: RecordTwin, learning: Learning)]]?

    init(_ one: KnownFacts.One) {
        self.one = one
    }

    /// - Parameter isAlone: the person has no other row, so that it need not be kept.
    mutating func resemblance(of row: WaitingRow, isAlone: Bool, _ texts: inout CourseTexts) -> Resemblance? {
        if isAlone, one.twins.isEmpty { return nil }
        let facts = row.row.facts
        guard let year = facts.year, let course = facts.course else { return nil }
        let learning = Learning(
            course: texts.folded(course),
            hours: facts.hours,
            started: facts.started,
            ended: facts.ended
        )
        let place = Place(year: year, course: learning.course)
        if let found = record(at: place, learning, &texts) { return told(found) }
        if let found = rows[place]?.first(where: { $0.learning.resembles(learning) }) {
            return Resemblance(row: found.number)
        }
        if !isAlone { rows[place, default: []].append((row.row.number, learning)) }
        return nil
    }

    private mutating func record(at place: Place, _ learning: Learning, _ texts: inout CourseTexts) -> RecordTwin? {
        guard !one.twins.isEmpty else { return nil }
        if records == nil {
            records = Dictionary(grouping: one.twins.map { ($0, $0.learning(&texts)) }) {
                Place(year: $0.0.creditYear, course: $0.1.course)
            }
        }
        return records?[place]?.first { $0.learning.resembles(learning) }?.twin
    }

    /// Whoever may import for somebody and not see their years is told no more than that there is one.
    private func told(_ twin: RecordTwin) -> Resemblance {
        guard one.isOpen else { return Resemblance() }
        let days = twin.days
        return Resemblance(
            title: twin.title,
            hours: twin.statedHours,
            started: days.started,
            completed: days.ended,
            origin: twin.origin
        )
    }
}
