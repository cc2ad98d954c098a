import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct PendingEvidenceTests {
    private let form = RecordID(stored: "form")

    @Test func `pending files belong to one form of one person`() async throws {
        let shelf = try await Shelf()
        let file = shelf.evidence()
        try await shelf.write { try PendingEvidence.add(file, for: form, person: shelf.ada.id, at: shelf.now, in: $0) }
        #expect(try await shelf.read { try PendingEvidence.of(form, person: shelf.ada.id, in: $0) } == [file])
        #expect(try await shelf.read { try PendingEvidence.of(form, person: shelf.ben.id, in: $0) } == [])
        #expect(try await shelf.read { try PendingEvidence.find(file.id, person: shelf.ben.id, in: $0) } == nil)
        #expect(try await shelf.write { try PendingEvidence.remove(file.id, person: shelf.ben.id, in: $0) } == false)
        #expect(try await shelf.write { try PendingEvidence.remove(file.id, person: shelf.ada.id, in: $0) })
        #expect(try await shelf.read { try PendingEvidence.of(form, person: shelf.ada.id, in: $0) } == [])
    }

    @Test func `older files are removed, and their stored names are returned`() async throws {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            for (id, seconds) in [("old", 0), ("new", 10)] {
                try PendingEvidence.add(
                    shelf.evidence(id),
                    for: form,
                    person: shelf.ada.id,
                    at: shelf.now.adding(seconds: seconds),
                    in: tx
                )
            }
        }
        let gone = try await shelf.write {
            try PendingEvidence.removeOlder(than: shelf.now.adding(seconds: 10), in: $0)
        }
        #expect(gone == ["stored-old"])
        #expect(try await shelf.count("pending_evidence") == 1)
    }

    @Test func `the files of an unfinished declaration stay`() async throws {
        let shelf = try await Shelf()
        let saved = UnfinishedForm(record: form, activity: "paper", typed: "{}", savedAt: shelf.now)
        try await shelf.write { tx in
            try PendingEvidence.add(shelf.evidence(), for: form, person: shelf.ada.id, at: shelf.now, in: tx)
            try UnfinishedForms.put(saved, person: shelf.ada.id, in: tx)
        }
        let later = shelf.now.adding(seconds: 10)
        #expect(try await shelf.write { try PendingEvidence.removeOlder(than: later, in: $0) } == [])
        #expect(try await shelf.write { try UnfinishedForms.remove(form, person: shelf.ada.id, in: $0) })
        #expect(try await shelf.write { try PendingEvidence.removeOlder(than: later, in: $0) }.count == 1)
    }
}
