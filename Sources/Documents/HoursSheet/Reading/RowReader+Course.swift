import Domain
import Spreadsheet

/// What was learned, how, and how much.
extension RowReader {
    func readCourse(
        _ row: SheetRow,
        _ table: YearTable?,
        _ facts: inout HoursRowFacts,
        _ complaints: inout [RowComplaint]
    ) {
        facts.course = some(.course, row)
        if facts.course == nil { complaints.append(.courseMissing) }
        readHours(row, &facts, &complaints)
        let subject = text(.subject, row)
        guard let table else {
            if subject.isEmpty { complaints.append(.subjectUnknown([], isMissing: true)) }
            return
        }
        facts.subject = table.subject(named: subject)
        if facts.subject == nil {
            complaints.append(.subjectUnknown(table.rules.subjects, isMissing: subject.isEmpty))
        }
        guard let activity = readActivity(row, table, &complaints) else { return }
        facts.activity = activity.id
        complain(of: activity, table, facts, &complaints)
    }

    private func readHours(_ row: SheetRow, _ facts: inout HoursRowFacts, _ complaints: inout [RowComplaint]) {
        guard let given = some(.hours, row) else { return complaints.append(.hoursMissing) }
        facts.hours = Hours(decimal: CellText.compact(given)).filter { $0 > .zero }
        if facts.hours == nil { complaints.append(.hoursUnreadable) }
    }

    private func readActivity(
        _ row: SheetRow,
        _ table: YearTable,
        _ complaints: inout [RowComplaint]
    ) -> HoursSheetRules.Activity? {
        let name = some(.activity, row)
        guard let activity = name.map(table.activity(named:)) ?? table.defaultActivity else {
            complaints.append(.activityUnknown(table.rules.activities))
            return nil
        }
        guard activity.takesHours else {
            complaints.append(.activityTakesNoHours(activity.name))
            return nil
        }
        return activity
    }

    private func complain(
        of activity: HoursSheetRules.Activity,
        _ table: YearTable,
        _ facts: HoursRowFacts,
        _ complaints: inout [RowComplaint]
    ) {
        guard let subject = facts.subject else { return }
        if let allowed = activity.subjects, !allowed.contains(subject) {
            complaints.append(
                .subjectNotAllowed(activity: activity.name, allowed: allowed.map(table.subjectName).sorted())
            )
        }
        if let limit = activity.recordLimits[subject], let hours = facts.hours, hours > limit {
            complaints.append(.overRecordLimit(limit, subject: table.subjectName(subject)))
        }
    }
}

extension Optional {
    /// Nil where the value does not satisfy the condition.
    fileprivate func filter(_ condition: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { condition($0) ? $0 : nil }
    }
}
