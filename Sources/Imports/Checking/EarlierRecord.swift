import Documents
import Domain
import Groundwork
import Store

/// A record that was added before under the key of a row.
struct EarlierRecord {
    let record: RecordTwin
    /// Nil when whoever imports may not know.
    let whose: Person?
    /// It is the row's person's.
    let isTheirs: Bool
    /// The source's own number under which both go; nil when they are told by content.
    let source: String?

    init(_ record: RecordTwin, whose: Person?, isTheirs: Bool, under source: String?) {
        self.record = record
        self.whose = whose
        self.isTheirs = isTheirs
        self.source = source
    }

    /// What is not the same; nil when the row is there already.
    func difference(from row: HoursRowFacts) -> RowComplaint? {
        let stated = record.statedHours
        let isSameSum = stated == nil || row.hours == nil || stated == row.hours
        if source != nil {
            let others = otherThings(than: row)
            if whose == nil, !isTheirs || !others.isEmpty { return .sourceNumberTaken }
            if !others.isEmpty { return .sourceNumberDiffers(others) }
        }
        guard let whose else { return isSameSum ? nil : .differsFromImported }
        guard !isSameSum || !PersonName.isSame(whose.name, row.name) else { return nil }
        return .differsFromImported(hours: stated ?? row.hours ?? .zero, name: whose.name, isOfName: isSameSum)
    }

    /// What a row says under the same number of another person, year, subject or course.
    private func otherThings(than row: HoursRowFacts) -> [RowComplaint.Difference] {
        var others: [RowComplaint.Difference] = []
        if !isTheirs, let whose { others.append(.person(whose.name)) }
        if let year = row.year, year != record.creditYear { others.append(.year(record.creditYear)) }
        if let subject = row.subject, let other = record.subject, subject != other { others.append(.subject) }
        if let course = row.course, CourseText.folded(course) != CourseText.folded(record.title) {
            others.append(.course(record.title))
        }
        return others
    }
}

extension RecordTwin {
    /// Whether a row without a number may be the same: one with a number of its own is told by that alone.
    var isToldByContent: Bool { origin == .imported && !hasSourceNumber }

    /// The contract's key, but for the person and the year.
    func isSame(as row: HoursRowFacts) -> Bool {
        completed == row.completed && started == row.started && activity == row.activity && subject == row.subject
            && (title == row.course || row.course.map(CompactText.of) == CompactText.of(title))
    }
}
