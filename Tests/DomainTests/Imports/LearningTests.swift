import Domain
import Testing

/// When two descriptions of a course are probably the same learning.
@Suite struct LearningTests {
    private static func learning(_ hours: Int?, _ from: Int? = nil, _ to: Int? = nil, course: String = "课") -> Learning
    {
        Learning(
            course: course,
            hours: hours.map { Hours($0) },
            started: from.flatMap { Day(year: 2026, month: 3, day: $0) },
            ended: to.flatMap { Day(year: 2026, month: 3, day: $0) }
        )
    }

    @Test func `learning with a common day is the same, whatever the hours`() {
        #expect(Self.learning(8, 1, 3).resembles(Self.learning(4, 3, 5)))
        #expect(!Self.learning(8, 1, 3).resembles(Self.learning(4, 4, 5)))
    }

    @Test func `learning with equal hours is the same, whatever the days`() {
        #expect(Self.learning(8, 1, 3).resembles(Self.learning(8, 10, 12)))
    }

    @Test func `learning can be the same if one side has no days`() {
        #expect(Self.learning(8, 1, 3).resembles(Self.learning(4)))
        #expect(Self.learning(4).resembles(Self.learning(8)))
    }

    @Test func `missing hours on both sides are not equal hours`() {
        #expect(!Self.learning(nil, 1, 1).resembles(Self.learning(nil, 2, 2)))
    }

    @Test func `learning of another course, or of none, is never the same`() {
        #expect(!Self.learning(8, course: "甲").resembles(Self.learning(8, course: "乙")))
        #expect(!Self.learning(8, course: "").resembles(Self.learning(8, course: "")))
    }

    @Test func `one day counts as first and last day, and swapped days are corrected`() {
        #expect(Self.learning(1, nil, 3).resembles(Self.learning(2, 3, nil)))
        #expect(Self.learning(1, 5, 3).resembles(Self.learning(2, 4, 4)))
    }
}
