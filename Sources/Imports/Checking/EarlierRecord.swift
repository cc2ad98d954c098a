import Domain
import Groundwork
import Store

/// A record that was added before with the key of an arriving record.
struct EarlierRecord {
    let record: ComparableRecord
    /// The record's person, or `nil` if the importer may not see the person.
    let whose: Person?
    /// Whether both records have the same person.
    let isTheirs: Bool
    /// The number of both in the organisation's own data, or `nil` if they are compared by content.
    let source: String?

    init(_ record: ComparableRecord, whose: Person?, isTheirs: Bool, under source: String?) {
        self.record = record
        self.whose = whose
        self.isTheirs = isTheirs
        self.source = source
    }

    /// Returns the difference, or `nil` if the arriving record was added before.
    func difference(from arriving: ArrivingRecord) -> ArrivingProblem? {
        let stated = record.statedHours
        let isSameSum = stated == nil || arriving.hours == nil || stated == arriving.hours
        if source != nil {
            let others = otherThings(than: arriving)
            if whose == nil, !isTheirs || !others.isEmpty { return .sourceNumberTaken }
            if !others.isEmpty { return .sourceNumberDiffers(others) }
        }
        guard let whose else { return isSameSum ? nil : .differsFromImported }
        guard !isSameSum || !PersonName.isSame(whose.name, arriving.name) else { return nil }
        let hours = stated ?? arriving.hours ?? .zero
        return isSameSum ? .nameDiffers(from: whose.name, hours: hours) : .hoursDiffer(from: hours, of: whose.name)
    }

    /// Returns the parts that differ although the number is the same: person, year, subject or course.
    private func otherThings(than arriving: ArrivingRecord) -> [ArrivingProblem.Difference] {
        var others: [ArrivingProblem.Difference] = []
        if !isTheirs, let whose { others.append(.person(whose.name)) }
        if let year = arriving.year, year != record.creditYear { others.append(.year(record.creditYear)) }
        if let subject = arriving.subject, let other = record.subject, subject != other { others.append(.subject) }
        if let course = arriving.course, CourseText.folded(course) != CourseText.folded(record.title) {
            others.append(.course(record.title))
        }
        return others
    }
}

extension ComparableRecord {
    /// Whether an arriving record without a number may be the same record. A record with a number of its own is
    /// compared only by this number.
    var isComparedByContent: Bool { origin == .imported && !hasSourceNumber }

    /// Returns whether the content is the same, as the contract defines it. It does not compare the person and the
    /// year.
    func isSame(as arriving: ArrivingRecord) -> Bool {
        completed == arriving.completed && started == arriving.started && activity == arriving.activity
            && subject == arriving.subject
            && (title == arriving.course || arriving.course.map(CompactText.of) == CompactText.of(title))
    }
}
