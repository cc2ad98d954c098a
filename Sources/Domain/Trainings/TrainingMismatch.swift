/// Why hours cannot be those of a training that was registered.
public enum TrainingMismatch: Hashable, Sendable {
    /// No training of that name and year.
    case notRegistered
    /// There was one, but it was taken back.
    case withdrawn
    /// It counts for this subject, by the policy's id.
    case otherSubject(registered: String)
    /// It is of this activity, by the policy's id.
    case otherActivity(registered: String)
    case tooManyHours(registered: Hours)
    case outsideDays(first: Day, last: Day)

    /// How much of the row fits: of several trainings of one name the nearest one's fault is told.
    var nearness: Int {
        switch self {
        case .notRegistered: 0
        case .withdrawn: 1
        case .otherSubject: 2
        case .otherActivity: 3
        case .outsideDays: 4
        case .tooManyHours: 5
        }
    }
}

extension Training {
    /// Nil when the hours may be this training's; else the first thing that does not fit.
    ///
    /// - Parameters:
    ///   - course: compared as keys of imported rows are: without white space, wide forms made narrow.
    ///   - hours: at most the registered ones; nil where they are not known, as is any other part.
    ///   - completed: a day of the training; nil where the row states none.
    public func covers(
        course: String,
        year: Int,
        subject: String?,
        activity: String?,
        hours: Hours?,
        completed: Day?
    ) -> TrainingMismatch? {
        guard year == self.year, CompactText.of(course) == CompactText.of(title) else { return .notRegistered }
        return covers(subject: subject, activity: activity, hours: hours, completed: completed)
    }

    func covers(subject: String?, activity: String?, hours: Hours?, completed: Day?) -> TrainingMismatch? {
        if !isOpen { return .withdrawn }
        if let subject, subject != self.subject { return .otherSubject(registered: self.subject) }
        if let activity, activity != self.activity { return .otherActivity(registered: self.activity) }
        if let completed, completed < firstDay || completed > lastDay {
            return .outsideDays(first: firstDay, last: lastDay)
        }
        if let hours, hours > self.hours { return .tooManyHours(registered: self.hours) }
        return nil
    }
}
