import Domain
import Testing

/// When two accounts of a course are likely of the same learning.
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

    @Test func `days that meet are enough, whatever the hours`() {
        #expect(Self.learning(8, 1, 3).resembles(Self.learning(4, 3, 5)))
        #expect(!Self.learning(8, 1, 3).resembles(Self.learning(4, 4, 5)))
    }

    @Test func `hours that agree are enough, whatever the days`() {
        #expect(Self.learning(8, 1, 3).resembles(Self.learning(8, 10, 12)))
    }

    @Test func `where one side says no days, nothing speaks against it`() {
        #expect(Self.learning(8, 1, 3).resembles(Self.learning(4)))
        #expect(Self.learning(4).resembles(Self.learning(8)))
    }

    @Test func `hours that nobody states do not agree`() {
        #expect(!Self.learning(nil, 1, 1).resembles(Self.learning(nil, 2, 2)))
    }

    @Test func `another course, or none, is never the same`() {
        #expect(!Self.learning(8, course: "甲").resembles(Self.learning(8, course: "乙")))
        #expect(!Self.learning(8, course: "").resembles(Self.learning(8, course: "")))
    }

    @Test func `one day stands for both, and days the wrong way round are set right`() {
        #expect(Self.learning(1, nil, 3).resembles(Self.learning(2, 3, nil)))
        #expect(Self.learning(1, 5, 3).resembles(Self.learning(2, 4, 4)))
    }
}
