import Domain
import Spreadsheet

/// Reads the course, the subject, the activity and the hours.
extension RowReader {
    func readCourse(
        _ row: SheetRow,
        _ table: YearTable?,
        _ record: inout ArrivingRecord,
        _ complaints: inout [RowComplaint]
    ) {
        record.course = filledText(.course, row).map(GBKPrivate.mended) ?? sharedCourse
        if record.course == nil { complaints.append(.courseMissing) }
        readHours(row, &record, &complaints)
        readSubject(row, table, &record, &complaints)
        guard let table else { return }
        guard let activity = readActivity(row, table, &complaints) else { return }
        record.activity = activity.id
        complain(of: activity, table, record, &complaints)
    }

    private func readHours(_ row: SheetRow, _ record: inout ArrivingRecord, _ complaints: inout [RowComplaint]) {
        let given = filledText(.hours, row)
        if let cell = heading.cell(.hours, in: row), cell.isPercent || cell.kind == .date {
            return complaints.append(cell.isPercent ? .hoursArePercent(cell.text) : .hoursAreDate)
        }
        let hours = given.map(SheetHours.hours) ?? task.grant?.hours
        record.hours = hours.filter { $0 > .zero }
        if record.hours == nil {
            complaints.append(given == nil && task.grant == nil ? .hoursMissing : .hoursUnreadable)
        }
    }

    private func readSubject(
        _ row: SheetRow,
        _ table: YearTable?,
        _ record: inout ArrivingRecord,
        _ complaints: inout [RowComplaint]
    ) {
        let name = text(.subject, row)
        let isMissing = name.isEmpty && task.grant == nil
        guard let table else {
            if isMissing { complaints.append(.subjectUnknown([], isMissing: true)) }
            return
        }
        record.subject =
            name.isEmpty ? task.grant.flatMap { table.subject(id: $0.subject) } : table.subject(named: name)
        if record.subject == nil { complaints.append(.subjectUnknown(table.rules.subjects, isMissing: isMissing)) }
    }

    private var sharedCourse: String? {
        task.grant.map { CellText.trimmed($0.course) }.filter { !$0.isEmpty }
    }

    private func readActivity(
        _ row: SheetRow,
        _ table: YearTable,
        _ complaints: inout [RowComplaint]
    ) -> HoursSheetRules.Activity? {
        let named = filledText(.activity, row).map(table.activity(named:))
        guard let activity = named ?? task.grant?.activity.map(table.activity(id:)) ?? table.defaultActivity else {
            let isLeftOut = named == nil && task.grant?.activity == nil
            complaints.append(
                isLeftOut ? .activityMissing(table.rules.activities) : .activityUnknown(table.rules.activities)
            )
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
        _ record: ArrivingRecord,
        _ complaints: inout [RowComplaint]
    ) {
        guard let subject = record.subject else { return }
        if let allowed = activity.subjects, !allowed.contains(subject) {
            complaints.append(
                .subjectNotAllowed(activity: activity.name, allowed: allowed.map(table.subjectName).sorted())
            )
        }
        if let limit = activity.recordLimits[subject], let hours = record.hours, hours > limit {
            complaints.append(.overRecordLimit(limit, subject: table.subjectName(subject)))
        }
    }
}

extension Optional {
    /// The value if it meets the condition; otherwise `nil`.
    fileprivate func filter(_ condition: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { condition($0) ? $0 : nil }
    }
}
