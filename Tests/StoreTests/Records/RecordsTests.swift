import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct RecordsTests {
    @Test func `a record is read back as it was stored`() async throws {
        let shelf = try await Shelf()
        let day = try #require(Day(year: 2026, month: 3, day: 1))
        let content = RecordContent(
            activity: "book",
            subject: "professional",
            title: "一部“书”",
            started: day,
            completed: day,
            facts: "authorship~sole",
            contentKey: "书",
            makeupReason: "illness",
            note: "附言"
        )
        let record = HoursRecord(
            id: RecordID(stored: "book"),
            person: shelf.ada.id,
            creditYear: 2025,
            content: content,
            status: .returned,
            origin: .imported,
            organisation: shelf.college.id,
            batch: BatchID(stored: "batch"),
            version: 3,
            submittedAt: shelf.now,
            updatedAt: shelf.now
        )
        try await shelf.keep(record)
        #expect(try await shelf.read { try Records.find(record.id, in: $0) } == record)
        #expect(try await shelf.read { try Records.years(of: shelf.ada.id, in: $0) } == [2025])
    }

    @Test func `an unknown record is reported as missing`() async throws {
        let shelf = try await Shelf()
        await #expect(throws: LookupFailure.missing("record")) {
            try await shelf.read { try Records.require(RecordID(stored: "none"), in: $0) }
        }
    }

    @Test func `a change based on an older version is refused`() async throws {
        let shelf = try await Shelf()
        let old = try shelf.record()
        try await shelf.keep(old)
        try await shelf.write { tx in try Records.replace(old, with: shelf.record(version: 2, title: "改"), in: tx) }
        await #expect(throws: LookupFailure.outdated) {
            try await shelf.write { tx in try Records.replace(old, with: shelf.record(version: 2, title: "再改"), in: tx)
            }
        }
        #expect(try await shelf.read { try Records.require(old.id, in: $0) }.content.title == "改")
    }

    @Test func `changing the credit year of a draft moves its evidence and history`() async throws {
        let shelf = try await Shelf()
        let old = try shelf.record(year: 2025)
        let moved = try shelf.record(year: 2026, version: 2)
        try await shelf.write { tx in
            try Records.add(old, in: tx)
            try EvidenceFiles.add(shelf.evidence(), to: old, at: shelf.now, in: tx)
            try RecordHistory.add(.drafted, to: old, by: shelf.lin, at: shelf.now, in: tx)
            try Records.replace(old, with: moved, in: tx)
            try RecordHistory.add(.changed, to: moved, by: shelf.lin, at: shelf.now, in: tx)
        }
        let (files, actions, left) = try await shelf.read { sql in
            (
                try EvidenceFiles.of(moved, in: sql), try RecordHistory.of(moved, in: sql).map(\.action),
                try Records.ofYear(2025, person: shelf.ada.id, in: sql)
            )
        }
        #expect(files == [shelf.evidence()])
        #expect(actions == [.drafted, .changed])
        #expect(left == [])
    }

    @Test(arguments: RecordStatus.allCases.filter { $0 != .draft })
    func `only a draft can be removed`(_ status: RecordStatus) async throws {
        let shelf = try await Shelf()
        let record = try shelf.record(status: status)
        try await shelf.keep(record)
        await #expect(throws: LookupFailure.outdated) {
            try await shelf.write { try Records.removeDraft(record, in: $0) }
        }
        #expect(try await shelf.count("record") == 1)
    }

    @Test func `removing a draft removes its evidence and history`() async throws {
        let shelf = try await Shelf()
        let record = try shelf.record()
        try await shelf.write { tx in
            try Records.add(record, in: tx)
            try EvidenceFiles.add(shelf.evidence(), to: record, at: shelf.now, in: tx)
            try RecordHistory.add(.drafted, to: record, by: shelf.lin, at: shelf.now, in: tx)
            try Records.removeDraft(record, in: tx)
        }
        for table in ["record", "evidence", "record_event"] { #expect(try await shelf.count(table) == 0) }
    }

    @Test func `a year's records are read by completion date, for that person and year only`() async throws {
        let shelf = try await Shelf()
        for record in [
            try shelf.record("b"), try shelf.record("a"), try shelf.record("c", year: 2025),
            try shelf.record("d", of: shelf.ben),
        ] { try await shelf.keep(record) }
        let found = try await shelf.read { try Records.ofYear(2026, person: shelf.ada.id, in: $0) }
        #expect(found.map(\.id.name) == ["a", "b"])
    }

    @Test func `the last reason of each record is returned`() async throws {
        let shelf = try await Shelf()
        let record = try shelf.record(status: .returned)
        try await shelf.write { tx in
            try Records.add(record, in: tx)
            for reason in ["缺封面", "缺目录"] {
                try RecordHistory.add(.returned, to: record, by: shelf.lin, at: shelf.now, reason: reason, in: tx)
            }
            try RecordHistory.add(.submitted, to: record, by: shelf.lin, at: shelf.now, in: tx)
        }
        let reasons = try await shelf.read { try RecordHistory.lastReasons(year: 2026, person: shelf.ada.id, in: $0) }
        #expect(reasons == [record.id: "缺目录"])
    }
}
