import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The changes of a record's status that the database accepts.
@Suite struct RecordStepsTests {
    @Test func `a rejected record can be recognised, with its history and its ledger entry`() async throws {
        let shelf = try await Shelf()
        let rejected = try shelf.record(status: .rejected)
        try await shelf.keep(rejected)
        let recognised = rejected.with(status: .recognised, at: shelf.now)
        try await shelf.write { tx in
            try RecordHistory.add(.rejected, to: rejected, by: shelf.lin, at: shelf.now, reason: "不在范围内", in: tx)
            try Records.replace(rejected, with: recognised, in: tx)
            try RecordHistory.add(.recognised, to: recognised, by: shelf.guo, at: shelf.now, reason: "复核后改判", in: tx)
            let entry = Ledger.Entry(
                record: rejected.id,
                kind: .recognition,
                policy: "p",
                subject: "s",
                assessed: Hours(8)
            )
            try Ledger.add(
                entry,
                year: 2026,
                person: shelf.ada.id,
                by: shelf.guo.account,
                at: shelf.now,
                reason: nil,
                in: tx
            )
        }
        let (kept, events, entries) = try await shelf.read { sql in
            let kept = try Records.require(rejected.id, in: sql)
            return (
                kept, try RecordHistory.of(kept, in: sql), try Ledger.ofYear(2026, person: shelf.ada.id, in: sql)
            )
        }
        #expect(kept.status == .recognised && kept.version == rejected.version + 1)
        #expect(events.map(\.action) == [.rejected, .recognised] && events.map(\.by) == ["lin", "guo"])
        #expect(entries.map(\.kind) == [.recognition])
    }

    @Test(arguments: RecordStatus.allCases.flatMap { old in RecordStatus.allCases.map { (old, $0) } })
    func `a status changes only to a possible next one`(_ old: RecordStatus, _ new: RecordStatus) async throws {
        let shelf = try await Shelf()
        let record = try shelf.record(status: old)
        try await shelf.keep(record)
        let changed = record.with(status: new, at: shelf.now)
        let isPossible = old == new || old.next.contains(new)
        do {
            try await shelf.write { try Records.replace(record, with: changed, in: $0) }
            #expect(isPossible)
        } catch StoreFailure.impossibleStep(old, new) {
            #expect(!isPossible)
        }
        #expect(try await shelf.read { try Records.require(record.id, in: $0) }.status == (isPossible ? new : old))
    }

    @Test(arguments: RecordStatus.allCases)
    func `several records are recognised only if each of them can be`(_ old: RecordStatus) async throws {
        let shelf = try await Shelf()
        let record = try shelf.record(status: old)
        let other = try shelf.record("other", status: .submitted)
        for one in [record, other] { try await shelf.keep(one) }
        let turned = [other, record].map { $0.with(status: .recognised, at: shelf.now) }
        let isPossible = old == .submitted || old == .rejected
        do {
            try await shelf.write { try Records.turn(turned, at: shelf.now, in: $0) }
            #expect(isPossible)
        } catch LookupFailure.outdated {
            #expect(!isPossible)
        }
        let kept = try await shelf.read { try [Records.require(record.id, in: $0), Records.require(other.id, in: $0)] }
        #expect(kept.map(\.status) == (isPossible ? [.recognised, .recognised] : [old, .submitted]))
    }

    @Test func `a source number finds a submitted record, but no rejected one`() async throws {
        let shelf = try await Shelf()
        let first = try imported("first", .rejected, shelf)
        try await shelf.keep(first)
        #expect(try await shelf.read { try Records.withSourceKeys(["s:1"], in: $0) } == [:])
        let second = try imported("second", .submitted, shelf)
        try await shelf.keep(second)
        #expect(try await shelf.read { try Records.withSourceKeys(["s:1", "s:2"], in: $0) } == ["s:1": second])
    }

    private func imported(_ id: String, _ status: RecordStatus, _ shelf: Shelf) throws -> HoursRecord {
        let record = try shelf.record(id, status: status)
        return HoursRecord(
            id: record.id,
            person: record.person,
            creditYear: record.creditYear,
            content: record.content,
            status: status,
            origin: .imported,
            organisation: record.organisation,
            batch: BatchID(stored: "batch"),
            sourceKey: "s:1",
            version: 1,
            submittedAt: shelf.now,
            updatedAt: shelf.now
        )
    }
}
