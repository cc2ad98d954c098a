public import Domain
import Foundation
import Store

/// Names of courses as they are compared. Sheets hold few of them again and again.
public struct CourseTexts: Sendable {
    private var known: [String: String] = [:]

    public init() {}

    public mutating func folded(_ text: String) -> String {
        if let folded = known[text] { return folded }
        if known.count > 20_000 { known.removeAll(keepingCapacity: true) }
        let folded = CourseText.folded(text)
        known[text] = folded
        return folded
    }
}

extension RecordTwin {
    public func learning(_ texts: inout CourseTexts) -> Learning {
        let days = days
        return Learning(
            course: texts.folded(title),
            hours: statedHours,
            started: days.started,
            ended: days.ended
        )
    }

    /// A sheet's row without dates was put at the year's end: that is no date of the learning.
    public var days: (started: Day?, ended: Day?) {
        let isPutThere = origin == .imported && started == nil && completed == Day.lastDay(of: creditYear)
        return (started, isPutThere ? nil : completed)
    }

    /// The hours that a sheet or a person stated; nil for what was measured otherwise.
    public var statedHours: Hours? { FactsText.statedHours(facts) }
}
