import Domain
import Imports
import Testing

@testable import TestWorld

@Suite struct ListUndosTests {
    @Test func `a request is listed for both people, and only one of them may decide`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        let request = try await world.askUndo(batch, by: .lin)
        let list = ListImportUndos(world.ground)
        let own = try await list(world.official(.lin))
        #expect(own.map(\.undo.undo) == [request] && own.map(\.refusal) == [.samePerson])
        let others = try await list(world.official(.hua))
        #expect(others.map(\.undo.batch.id) == [batch] && others.map(\.refusal) == [nil])
    }

    @Test func `an office without the people, or without the power, has none`() async throws {
        let world = try await World()
        _ = try await world.askUndo(try await world.bringIn([.of(.ben, course: "另一门课")]))
        let list = ListImportUndos(world.ground)
        #expect(try await list(world.official(.shen)).isEmpty)
        #expect(try await list(world.professional(.ben)).isEmpty)
    }
}
