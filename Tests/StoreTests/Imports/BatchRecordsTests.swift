import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct BatchRecordsTests {
    private let batch = BatchID(stored: "batch")

    /// The batch has two records of Ada, one of Ben, and one of Ben that was reversed. Another record has no batch.
    private func shelf() async throws -> Shelf {
        let shelf = try await Shelf()
        let records = [
            try record("a1", of: shelf.ada, in: shelf), try record("a2", of: shelf.ada, status: .submitted, in: shelf),
            try record("b1", of: shelf.ben, year: 2025, in: shelf),
            try record("b2", of: shelf.ben, status: .reversed, in: shelf),
            try shelf.record("own", of: shelf.ada, status: .recognised),
        ]
        try await shelf.write { tx in
            let committed = ImportBatch(
                id: batch,
                organisation: shelf.college.id,
                importedBy: shelf.lin.account,
                fileName: "学时.xlsx",
                options: ImportBatch.Options(),
                state: .committed,
                createdAt: shelf.now
            )
            try Imports.add(committed, in: tx)
            try Records.add(records, in: tx)
            for chunk in chunks(shelf) { try ImportChunks.add(chunk, to: batch, in: tx) }
        }
        return shelf
    }

    private func chunks(_ shelf: Shelf) -> [ImportChunk] {
        [
            ImportChunk(number: 1, years: [2026], people: [shelf.ada.id]),
            ImportChunk(number: 4, years: [2025, 2026], people: [shelf.ben.id]),
        ]
    }

    private func record(
        _ id: String,
        of person: Person,
        year: Int = 2026,
        status: RecordStatus = .recognised,
        in shelf: Shelf
    ) throws -> HoursRecord {
        let completed = try #require(Day(year: year, month: 5, day: 2))
        return HoursRecord(
            id: RecordID(stored: id),
            person: person.id,
            creditYear: year,
            content: RecordContent(
                activity: "institution-training",
                subject: "public",
                title: "课",
                completed: completed,
                facts: "hours=8"
            ),
            status: status,
            origin: .imported,
            organisation: shelf.college.id,
            batch: batch,
            version: 1,
            submittedAt: shelf.now,
            updatedAt: shelf.now
        )
    }

    @Test func `the chunks of a batch are read in order until they are undone`() async throws {
        let shelf = try await shelf()
        let (first, second) = (chunks(shelf)[0], chunks(shelf)[1])
        #expect(try await shelf.read { try ImportChunks.next(of: batch, after: 0, in: $0) } == first)
        #expect(try await shelf.read { try ImportChunks.next(of: batch, after: 1, in: $0) } == second)
        #expect(try await shelf.read { try ImportChunks.next(of: batch, after: 4, in: $0) } == nil)
        try await shelf.write { try ImportChunks.remove(first, of: batch, in: $0) }
        #expect(try await shelf.read { try ImportChunks.next(of: batch, after: 0, in: $0) } == second)
    }

    @Test func `only the batch's records that are not reversed are found`() async throws {
        let shelf = try await shelf()
        let found = try await shelf.read { sql in
            try chunks(shelf).map { chunk in
                try BatchRecords.standing(of: batch, chunk, in: sql).map(\.id.name).sorted()
            }
        }
        #expect(found == [["a1", "a2"], ["b1"]])
    }

    @Test func `use counts the remaining records and the closed years`() async throws {
        let shelf = try await shelf()
        let region = try #require(RegionCode("360102"))
        try await shelf.write { tx in
            try ClosedYears.close(2025, region: region, by: shelf.lin.account, at: shelf.now, in: tx)
        }
        let use = try await shelf.read { try BatchRecords.use(of: batch, in: $0) }
        #expect(use.records == 3 && use.people == 2 && use.closedYears == [2025])
        #expect(use.certificates == 0 && use.certifiedPeople == 0 && use.certifiedNames == [])
    }

    @Test func `an unknown batch has no use`() async throws {
        let shelf = try await shelf()
        let use = try await shelf.read { try BatchRecords.use(of: BatchID(stored: "none"), in: $0) }
        #expect(use.records == 0 && use.people == 0 && use.closedYears == [])
    }
}
