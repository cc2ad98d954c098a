/// The reason why hours do not fit a registered training.
public enum TrainingMismatch: Hashable, Sendable {
    /// There is no training with this name and year.
    case notRegistered
    /// The training was withdrawn.
    case withdrawn
    /// The training counts for this subject, by its id in the policy.
    case otherSubject(registered: String)
    /// The training is of this activity, by its id in the policy.
    case otherActivity(registered: String)
    /// The training gives at most these hours.
    case tooManyHours(registered: Hours)
    /// The day is not one of the training's days.
    case outsideDays(first: Day, last: Day)

    /// How well a row fits. If several trainings have the same name, the fault of the best fit is reported.
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
    /// Returns the first thing that does not fit, or `nil` if the hours fit this training. Parts that are `nil` are not
    /// compared.
    ///
    /// - Parameters:
    ///   - course: The name of the course, which is compared without white space and differences of width.
    ///   - year: The credit year.
    ///   - subject: The subject, by its id in the policy.
    ///   - activity: The activity, by its id in the policy.
    ///   - hours: The hours, which must not exceed the registered ones.
    ///   - completed: The last day, which must be a day of the training.
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
