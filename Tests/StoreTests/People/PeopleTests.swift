import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct PeopleTests {
    @Test func `number and kind of document together identify a person`() async throws {
        let shelf = try await Shelf()
        let same = Person(
            id: PersonID(stored: "namesake"),
            name: "同号",
            document: DocumentNumber(stored: "DEMO-1", kind: .residentID),
            series: "general",
            employer: nil
        )
        try await shelf.write { try People.add(same, at: shelf.now, in: $0) }
        #expect(try await shelf.read { try People.find(shelf.ada.document, in: $0) }?.person == shelf.ada)
        #expect(try await shelf.read { try People.find(same.document, in: $0) }?.person == same)
    }

    @Test func `nobody is added twice with the same document`() async throws {
        let shelf = try await Shelf()
        let twin = Person(
            id: PersonID(stored: "twin"),
            name: "重名",
            document: shelf.ada.document,
            series: "general",
            employer: nil
        )
        await #expect(throws: SQLFailure.self) { try await shelf.write { try People.add(twin, at: shelf.now, in: $0) } }
        #expect(try await shelf.count("person") == 2)
    }

    @Test func `a person is read together with the data for access`() async throws {
        let shelf = try await Shelf()
        let scope = try await shelf.read { try People.require(shelf.ben.id, in: $0) }.scope
        #expect(
            scope
                == PersonScope(
                    person: shelf.ben.id,
                    series: "health",
                    employer: shelf.college.id,
                    region: shelf.college.region
                )
        )
    }

    @Test func `a person has one current employer`() async throws {
        let shelf = try await Shelf()
        let employ =
            "INSERT INTO employment (person_id, organisation_id, began_at) VALUES (\(shelf.ada.id.sql), \(shelf.college.id.sql), 1)"
        await #expect(throws: SQLFailure.self) { try await shelf.write { try $0.execute(employ) } }
        try await shelf.write { tx in
            try tx.execute("UPDATE employment SET ended_at = began_at + 1 WHERE person_id = \(shelf.ada.id.sql)")
            try tx.execute(employ)
        }
        #expect(try await shelf.count("employment WHERE person_id = \(shelf.ada.id.sql)") == 2)
        #expect(try await shelf.read { try People.require(shelf.ada.id, in: $0) }.person.employer == shelf.college.id)
    }

    @Test func `a person without current employment has no employer and no region`() async throws {
        let shelf = try await Shelf()
        try await shelf.write {
            _ = try $0.execute("UPDATE employment SET ended_at = began_at WHERE person_id = \(shelf.ada.id.sql)")
        }
        let known = try await shelf.read { try People.require(shelf.ada.id, in: $0) }
        #expect(known.person.employer == nil)
        #expect(known.scope.region == nil)
    }
}
