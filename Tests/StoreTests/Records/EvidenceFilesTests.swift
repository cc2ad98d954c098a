import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct EvidenceFilesTests {
    @Test func `a file is found with its record and its person`() async throws {
        let shelf = try await Shelf()
        let record = try shelf.record()
        try await shelf.write { tx in
            try Records.add(record, in: tx)
            try EvidenceFiles.add(shelf.evidence(), to: record, at: shelf.now, in: tx)
        }
        let found = try #require(try await shelf.read { try EvidenceFiles.find(shelf.evidence().id, in: $0) })
        #expect(found.evidence == shelf.evidence())
        #expect(found.record == record.id && found.person == shelf.ada.id)
        try await shelf.write { try EvidenceFiles.remove(shelf.evidence().id, of: record, in: $0) }
        #expect(try await shelf.read { try EvidenceFiles.find(shelf.evidence().id, in: $0) } == nil)
    }

    @Test(arguments: [
        (RecordStatus.submitted, 1), (.recognised, 1), (.draft, 0), (.rejected, 0), (.reversed, 0), (.returned, 0),
    ])
    func `the same file of another person is noticed while it is claimed or counts`(
        _ status: RecordStatus,
        _ expected: Int
    ) async throws {
        let shelf = try await Shelf()
        let mine = try shelf.record("mine", status: .submitted)
        let theirs = try shelf.record("theirs", of: shelf.ben, status: status)
        try await shelf.write { tx in
            for (record, id) in [(mine, "one"), (theirs, "two")] {
                try Records.add(record, in: tx)
                try EvidenceFiles.add(shelf.evidence(id), to: record, at: shelf.now, in: tx)
            }
        }
        #expect(
            try await shelf.read { try EvidenceFiles.others(withFilesOf: mine, within: .nobody, in: $0).people.number }
                == expected
        )
    }

    @Test func `the same file of the same person is not reported`() async throws {
        let shelf = try await Shelf()
        let records = try ["one", "two"].map { try shelf.record($0, status: .submitted) }
        try await shelf.write { tx in
            for record in records {
                try Records.add(record, in: tx)
                try EvidenceFiles.add(shelf.evidence(record.id.text), to: record, at: shelf.now, in: tx)
            }
        }
        #expect(
            try await shelf.read {
                try EvidenceFiles.others(withFilesOf: records[0], within: .nobody, in: $0).people.number
            }
                == 0
        )
    }

    @Test func `of many records with the same file only some are read, and it is told`() async throws {
        let shelf = try await Shelf()
        let mine = try shelf.record("mine", status: .submitted)
        try await shelf.write { tx in
            for record in try [mine] + (0..<3).map({ try shelf.record("r\($0)", of: shelf.ben, status: .submitted) }) {
                try Records.add(record, in: tx)
                try EvidenceFiles.add(shelf.evidence(record.id.text), to: record, at: shelf.now, in: tx)
            }
        }
        for (reach, isExact) in [(3, false), (4, true)] {
            let others = try await shelf.read {
                try EvidenceFiles.others(withFilesOf: mine, within: .nobody, reach: reach, in: $0)
            }
            #expect(others.people == BoundedCount(1, isExact: isExact) && others.outside == others.people)
        }
    }

    @Test(arguments: ["text/html", "image/svg+xml", "application/octet-stream", ""])
    func `a file of a forbidden kind is also refused by the schema`(_ mediaType: String) async throws {
        let shelf = try await Shelf()
        let record = try shelf.record()
        try await shelf.keep(record)
        let file = Evidence(
            id: EvidenceID(stored: "x"),
            name: "x",
            mediaType: mediaType,
            size: 1,
            sha256: String(repeating: "a", count: 64),
            storedAs: "x"
        )
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { try EvidenceFiles.add(file, to: record, at: shelf.now, in: $0) }
        }
    }
}
