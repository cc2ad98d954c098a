public import Domain
import Foundation
import Store

/// Caches the folded names of courses. Sheets contain the same few names again and again.
public struct CourseTexts: Sendable {
    private var known: [String: String] = [:]

    /// Creates an empty cache.
    public init() {}

    /// Returns the name as `CourseText.folded` does.
    public mutating func folded(_ text: String) -> String {
        if let folded = known[text] { return folded }
        if known.count > 20_000 { known.removeAll(keepingCapacity: true) }
        let folded = CourseText.folded(text)
        known[text] = folded
        return folded
    }
}

extension ComparableRecord {
    /// The learning of the record, for comparing it with another.
    public func learning(_ texts: inout CourseTexts) -> Learning {
        let days = days
        return Learning(
            course: texts.folded(title),
            hours: statedHours,
            started: days.started,
            ended: days.ended
        )
    }

    /// The first and the last day. Rows without dates are stored with the last day of the year, which is then not a
    /// date of the learning.
    public var days: (started: Day?, ended: Day?) {
        let isPutThere = origin == .imported && started == nil && completed == Day.lastDay(of: creditYear)
        return (started, isPutThere ? nil : completed)
    }

    /// The hours that a sheet or a person stated, or `nil` if the record is measured in another way.
    public var statedHours: Hours? { FactsText.statedHours(facts) }
}
