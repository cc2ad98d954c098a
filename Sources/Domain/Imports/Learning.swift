/// The parts of a year's learning that show whether two descriptions mean the same.
public struct Learning: Hashable, Sendable {
    /// The name of the course, as `CourseText.folded` returns it.
    public let course: String
    /// The hours, or `nil` if the learning is measured in another way.
    public let hours: Hours?
    /// The first and the last day, or `nil` if neither is given.
    public let days: ClosedRange<Day>?

    /// Creates a value from a row or a record.
    /// - Parameters:
    ///   - course: The folded name of the course.
    ///   - hours: The hours, if they are known.
    ///   - started: The first day. If it is `nil`, `ended` is used for both. Days in the wrong order are exchanged.
    ///   - ended: The last day. If it is `nil`, `started` is used for both.
    public init(course: String, hours: Hours?, started: Day?, ended: Day?) {
        self.course = course
        self.hours = hours
        if let first = started ?? ended, let last = ended ?? started {
            days = min(first, last)...max(first, last)
        } else {
            days = nil
        }
    }

    /// Returns whether both are probably the same learning. The courses must be equal, and either the days overlap, or
    /// they are unknown on one side, or the hours are equal. The caller makes sure that both belong to the same person
    /// and year.
    public func resembles(_ other: Learning) -> Bool {
        guard !course.isEmpty, course == other.course else { return false }
        guard let days, let others = other.days else { return true }
        return days.overlaps(others) || (hours != nil && hours == other.hours)
    }
}
