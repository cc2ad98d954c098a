import Domain
import Rules
import Store
import Testing
import Workflows

@Suite struct SeeYearTests {
    @Test func `a full year is met, and every counted hour is told`() async throws {
        let world = try await World()
        let view = try await SeeYear(world.ground)(world.professional(.ada), year: World.year)
        let book = try #require(view.evaluated)
        #expect(book.evaluation.met)
        #expect(book.evaluation.total.counted == Hours(90))
        #expect(book.lines.map(\.record.status) == [.recognised, .recognised])
        #expect(view.employerName == "洪州示范学院")
    }
}

extension SeeYear.View {
    var evaluated: YearBook? {
        if case .evaluated(let book) = book { book } else { nil }
    }
}
