import Domain
import Exchange
import Groundwork
import Store
import Testing

@testable import TestWorld

/// An export makes a few statements for each page of people, however many people the page has.
@Suite struct ExportStatementsTests {
    @Test(arguments: ExportOrder.Kind.allCases)
    func `two and many people make the same statements`(kind: ExportOrder.Kind) async throws {
        let (world, counting) = try await World.counted()
        let few = try await counting.statements { _ = try await world.export(kind, by: .lin) }
        _ = try await world.unwrapped.bringIn(World.crowd(40, rows: 1))
        let many = try await counting.statements {
            let lines = try await world.export(kind, by: .lin)
            #expect(lines.count >= 40)
        }
        // Two of the statements write to the log.
        #expect(many.count <= 9)
        #expect(abs(many.count - few.count) <= 1)
    }
}
