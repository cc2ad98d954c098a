import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct UnfinishedFormsTests {
    private let first = RecordID(stored: "first")
    private let second = RecordID(stored: "second")

    @Test func `an unfinished declaration replaces its earlier state, and belongs to one person`() async throws {
        let shelf = try await Shelf()
        let (ada, ben) = (shelf.ada.id, shelf.ben.id)
        let old = UnfinishedForm(record: first, activity: "paper", typed: "a", savedAt: shelf.now)
        let new = UnfinishedForm(record: first, activity: "book", typed: "b", savedAt: shelf.now.adding(seconds: 5))
        let other = UnfinishedForm(record: second, activity: "paper", typed: "c", savedAt: shelf.now)
        try await shelf.write { tx in
            for form in [old, other, new] { try UnfinishedForms.put(form, person: ada, in: tx) }
        }
        #expect(try await shelf.read { try UnfinishedForms.of(ada, in: $0) } == [new, other])
        #expect(try await shelf.read { try UnfinishedForms.find(first, person: ada, in: $0) } == new)
        #expect(try await shelf.read { try UnfinishedForms.find(first, person: ben, in: $0) } == nil)
        #expect(try await shelf.read { try UnfinishedForms.count(of: ben, in: $0) } == 0)
        #expect(try await shelf.write { try UnfinishedForms.remove(first, person: ben, in: $0) } == false)
        #expect(try await shelf.read { try UnfinishedForms.count(of: ada, in: $0) } == 2)
    }
}
