/// What somebody has learned in a year, as far as it tells whether two accounts of it mean the same.
public struct Learning: Hashable, Sendable {
    /// By `CourseText.folded`.
    public let course: String
    /// Nil where it is measured otherwise.
    public let hours: Hours?
    /// The first and the last day; nil where none was said.
    public let days: ClosedRange<Day>?

    /// - Parameters:
    ///   - started: the first day, `ended` the last; either stands for both. The wrong way round they are set right.
    public init(course: String, hours: Hours?, started: Day?, ended: Day?) {
        self.course = course
        self.hours = hours
        if let first = started ?? ended, let last = ended ?? started {
            days = min(first, last)...max(first, last)
        } else {
            days = nil
        }
    }

    /// Whether both are likely the same: the course agrees, and the days meet, or are not known on one side, or the
    /// hours agree. Of the same person and year, which whoever asks has seen to.
    public func resembles(_ other: Learning) -> Bool {
        guard !course.isEmpty, course == other.course else { return false }
        guard let days, let others = other.days else { return true }
        return days.overlaps(others) || (hours != nil && hours == other.hours)
    }
}
