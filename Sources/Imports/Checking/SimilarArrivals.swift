import Domain
import Groundwork
import Store

/// Finds records that are similar to the arriving records of one person. It compares the person's records of every
/// origin and the earlier arriving records.
struct SimilarArrivals {
    private struct CourseOfYear: Hashable {
        let year: Int
        let course: String
    }

    private let one: KnownFacts.PersonFacts
    /// The records that would be added. There are few of each course, because they must not overlap within a year.
    private var arrivals: [CourseOfYear: [(place: ArrivingPlace, learning: Learning)]] = [:]
    /// The person's records by year and course, or `nil` until they are needed.
    private var records: [CourseOfYear: [(twin: ComparableRecord, learning: Learning)]]?

    init(_ one: KnownFacts.PersonFacts) {
        self.one = one
    }

    /// Returns the similar record, if there is one.
    /// - Parameter isAlone: Whether no other record of the person has arrived. Then this one need not be remembered.
    mutating func resemblance(of arrival: Arrival, isAlone: Bool, _ texts: inout CourseTexts) -> Resemblance? {
        if isAlone, one.comparable.isEmpty { return nil }
        let record = arrival.record
        guard let year = record.year, let course = record.course else { return nil }
        let learning = Learning(
            course: texts.folded(course),
            hours: record.hours,
            started: record.started,
            ended: record.ended
        )
        let subject = CourseOfYear(year: year, course: learning.course)
        if let found = known(of: subject, learning, &texts) { return told(found) }
        if let found = arrivals[subject]?.first(where: { $0.learning.resembles(learning) }) {
            return Resemblance(to: found.place)
        }
        if !isAlone { arrivals[subject, default: []].append((arrival.place, learning)) }
        return nil
    }

    private mutating func known(of subject: CourseOfYear, _ learning: Learning, _ texts: inout CourseTexts)
        -> ComparableRecord?
    {
        guard !one.comparable.isEmpty else { return nil }
        if records == nil {
            records = Dictionary(grouping: one.comparable.map { ($0, $0.learning(&texts)) }) {
                CourseOfYear(year: $0.0.creditYear, course: $0.1.course)
            }
        }
        return records?[subject]?.first { $0.learning.resembles(learning) }?.twin
    }

    /// Returns the description of a similar record. An importer that may not see the person's years only learns that
    /// there is one.
    private func told(_ twin: ComparableRecord) -> Resemblance {
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
